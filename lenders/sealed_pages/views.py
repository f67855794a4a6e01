"""A sealed link over HTTP: a GET says who sent it, a tap fills the planner in; no cookie, no script, nothing stored."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from budgeting_tools import door
from budgeting_tools.engine import Case
from home import via
from home.allowance import caller
from home.languages import NATIVE_NAMES, LanguageLink, html_tag
from home.origin import public_form
from lenders.actions import sealing
from lenders.sealed_pages import finding, guessing, words
from lenders.sealed_pages.finding import Found
from lenders.sealed_pages.forms import PasteForm
from lenders.sealing.as_case import as_case

METHODS = ["GET", "HEAD", "POST"]
FILL, FORGET = "fill", "forget"
View = Callable[..., HttpResponse]


def unseen(view: View) -> View:
    """For pages whose address or body holds a key: kept nowhere, and named to no page that follows."""

    @wraps(view)
    def quiet(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "strict-origin"
        return response

    return quiet


@unseen
@require_http_methods(METHODS)
@public_form
def short(request: HttpRequest, word: str) -> HttpResponse:
    """`/s/<letters>`, outside the language prefix: the link knows its language."""
    address, now = caller(request), timezone.now()
    if not guessing.may_look(address):
        return render(request, "lenders/sealed/wait.html", status=429)
    link = finding.link_of(word)
    if link is None:
        guessing.missed(address)
    found = finding.behind(link, now)
    if link is None or found is None:
        return _gone(request)
    if found.via and not via.code_of(request) and request.method != "POST":
        return redirect(via.with_code(request.path, found.via))
    with override(_language(request, link.language)):
        response = _answered(request, found, word)
        response["Content-Language"] = html_tag(get_language() or link.language)
    return response


def _language(request: HttpRequest, usual: str) -> str:
    asked = request.POST.get("language") or request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else usual


def _answered(request: HttpRequest, found: Found, word: str) -> HttpResponse:
    pressed = request.POST.get("do", "")
    if pressed == FORGET:
        sealing.forget_link(word=word)
        return render(request, "lenders/sealed/forgotten.html", {"organisation": found.organisation})
    if pressed == FILL:
        return _filled(request, found)
    return _offered(
        request,
        found,
        {"here": request.path, "kept": True, "links": _twins(request), "language": get_language()},
    )


def _twins(request: HttpRequest) -> list[LanguageLink]:
    """The same page in each language: its path is one for all of them."""
    here = get_language()
    return [
        LanguageLink(code, html_tag(code), name, f"{request.path}?language={code}", code == here)
        for code, name in NATIVE_NAMES.items()
    ]


@unseen
@sensitive_post_parameters("token")
@require_http_methods(METHODS)
@public_form
def carried(request: HttpRequest) -> HttpResponse:
    """A link that carries its token after the `#`, where no server sees it until the person sends it."""
    if request.method != "POST":
        return render(request, "lenders/sealed/paste.html", {"field": PasteForm()["token"]})
    form = PasteForm(request.POST)
    if not form.is_valid():
        return render(request, "lenders/sealed/paste.html", {"field": form["token"]})
    path, token = finding.pasted(form.cleaned_data["token"])
    if path:
        return redirect(path)
    now = timezone.now()
    looked = finding.inside(token, now)
    if looked.found is None:
        if looked.organisation:
            sealing.note_findings(organisation=looked.organisation, kinds=[looked.why], now=now)
        return _gone(request)
    if request.POST.get("do") != FILL:
        return _offered(request, looked.found, {"here": request.path, "token": token})
    ignored = looked.found.opened.ignored
    sealing.note_findings(organisation=looked.found.organisation, kinds=ignored, now=now)
    return _filled(request, looked.found)


def _offered(request: HttpRequest, found: Found, page: dict[str, Any]) -> HttpResponse:
    request.stands_at = reverse("sealed:carried")  # type: ignore[attr-defined]
    case = _case(found, standing=True)
    kinds = [one.kind for one in case.concessions]
    told = {"organisation": found.organisation, "parts": words.parts(found, kinds), "ends": found.opened.ends}
    return render(request, "lenders/sealed/offer.html", told | page)


def _filled(request: HttpRequest, found: Found) -> HttpResponse:
    """By a campaign of the same lender, its standing offers come along by that; else with the terms."""
    theirs = finding.is_its_campaign(found.organisation, via.code_of(request))
    return door.opened(request, _case(found, standing=not theirs), words.filled(found), theirs=theirs)


def _case(found: Found, *, standing: bool) -> Case:
    today = timezone.localdate()
    granted = finding.standing(found.organisation, found.terms.currency, today) if standing else []
    return as_case(found.terms, found.organisation.name, today, granted)


def _gone(request: HttpRequest) -> HttpResponse:
    """One page for all that opens nothing: unknown, forged, ended, taken back; what it was is nobody's to learn."""
    request.stands_at = reverse("sealed:carried")  # type: ignore[attr-defined]
    # Not 404: outside the language prefix Django would lead on to a page that knows nothing of links.
    return render(request, "lenders/sealed/gone.html", {"plan": reverse("planner:after")}, status=410)
