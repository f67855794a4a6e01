"""Answers which campaign a visit came by, and carries its code along in addresses and forms; no cookie, no figure.

A link of a campaign ends in `?via=‹code›`; a room that counts may put a tail behind it, `‹code›-‹tail›`. It rides on
through every internal link, form and redirect of the pages that follow, so that no template has to think of it. An
empty `?via=` on a link ends the ride.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException, UnreadablePostError

from home import events
from home.origin import is_ours

NAME = "via"
_CODE = re.compile(r"[A-Za-z0-9-]{1,24}")
_RENAMED = "_via"
_OTHERS = ("/static/", "/media/", "/documents/", "/admin/", "/api/", "/_components/", "//")
_LINK = re.compile(r'(<a\s[^>]*?\bhref=")(/[^"]*)(")')
_FORM = re.compile(r"<form\b[^>]*>")
_ABROAD = re.compile(r'\saction="(?!/(?!/)|\?|#|")')


def code_of(request: HttpRequest) -> str:
    """The campaign's code, without any tail; empty where there is none."""
    return text_of(request).partition("-")[0]


def text_of(request: HttpRequest) -> str:
    """What rides along: from the address, else from the form that was sent; empty where it is no code."""
    renamed: str | None = getattr(request, _RENAMED, None)
    if renamed is not None:
        return renamed
    if NAME in request.GET:
        text = request.GET[NAME]
    else:
        try:
            text = request.POST.get(NAME, "")
        except (SuspiciousOperation, RawPostDataException, UnreadablePostError):
            return ""
    return text if _CODE.fullmatch(text) else ""


def rename(request: HttpRequest, text: str) -> None:
    """From this answer on the visit rides as `text`."""
    setattr(request, _RENAMED, text)


def with_code(address: str, code: str) -> str:
    """A path of this site with the code in its query, where it says nothing of one yet."""
    parts = urlsplit(address)
    queries = parse_qsl(parts.query, keep_blank_values=True)
    if parts.netloc or not address.startswith("/") or address.startswith(_OTHERS) or NAME in dict(queries):
        return address
    query = f"{parts.query}&{NAME}={code}" if parts.query else f"{NAME}={code}"
    return urlunsplit(parts._replace(query=query))


def without_code(address: str) -> str:
    """The same path as somebody without a campaign sees it."""
    parts = urlsplit(address)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != NAME]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def carried(html: str, code: str) -> str:
    """A page whose internal links and forms hold the code. Figures and typed text are escaped in it, so never met."""

    def link(found: re.Match[str]) -> str:
        address = with_code(unescape(found[2]), code)
        return found[1] + escape(address) + found[3]

    def form(found: re.Match[str]) -> str:
        field = f'<input type="hidden" name="{NAME}" value="{code}">'
        return found[0] if _ABROAD.search(found[0]) else found[0] + field

    return _FORM.sub(form, _LINK.sub(link, html))


class ViaMiddleware:
    """Writes the code into the page or the redirect that answers, and tells that our own form came with one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(_OTHERS) or response.streaming:
            return response
        if request.method == "POST" and code_of(request) and is_ours(request):
            events.happened(request, events.VISITED)
        place, kind = response.get("Location", ""), response.get("Content-Type", "")
        if not place and not kind.startswith("text/html"):
            return response
        code = text_of(request)
        if code and place:
            response["Location"] = with_code(place, code)
        elif code:
            response.content = carried(response.content.decode(response.charset), code).encode(
                response.charset
            )
        return response
