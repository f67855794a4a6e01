"""The page of keys over HTTP, for members with the role for machines: make, replace, revoke, and check a token."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from lenders.access import desk_of, needs
from lenders.actions import sealing_keys
from lenders.models import SealingKey
from lenders.scope import Scope, one
from lenders.sealed_pages import checking, finding, key_page
from lenders.sealed_pages.forms import CheckForm


@needs("api")
@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    return _page(request, {})


@needs("api")
@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """The key is in this answer alone; the same form sent twice makes one key."""
    scope = desk_of(request).scope
    newest = scope.sealing_keys.first()
    if request.POST.get("after", "") != str(newest.version if newest else 0):
        messages.info(request, _("A key was made in the meantime. Here is how things stand now."))
        return redirect("lenders:keys", organisation=scope.organisation.public_id)
    made = sealing_keys.make_key(organisation=scope.organisation, now=timezone.now())
    response = _page(request, {"jwk": made.jwk})
    response["Cache-Control"] = "no-store"
    return response


@needs("api")
@require_POST
def revoke(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, with what would end; then it is done."""
    scope, now = desk_of(request).scope, timezone.now()
    found = one(scope.sealing_keys, key)
    if not isinstance(found, SealingKey):
        raise Http404
    if "sure" not in request.POST:
        ending = scope.sealed_links.filter(key=found).open(now).exclude(token="").count()
        return render(request, "lenders/sealed/revoke.html", {"key": found, "ending": ending})
    sealing_keys.revoke_key(key=found, now=now)
    messages.success(request, _("Key %(number)s is revoked.") % {"number": found.version})
    return redirect("lenders:keys", organisation=scope.organisation.public_id)


@needs("api")
@sensitive_post_parameters("token")
@require_POST
def check(request: HttpRequest) -> HttpResponse:
    form = CheckForm(request.POST)
    if not form.is_valid():
        return _page(request, {"field": form["token"]})
    _path, token = finding.pasted(form.cleaned_data["token"])
    usable, text = checking.sentence(desk_of(request).scope, token, timezone.now())
    return _page(request, {"field": form["token"], "checked": {"usable": usable, "text": text}})


def _page(request: HttpRequest, more: dict[str, Any]) -> HttpResponse:
    scope, now = desk_of(request).scope, timezone.now()
    rows = key_page.keys(scope, now)
    shown = {
        "rows": rows,
        "newest": rows[0].key.version if rows else 0,
        "findings": key_page.findings(scope, now),
        "field": CheckForm()["token"],
        "site": settings.SITE_URL.rstrip("/"),
    }
    return render(request, "lenders/sealed/keys.html", shown | more)


def nothing_yet(scope: Scope) -> str | None:
    """What to do first, for the desk."""
    return None if scope.sealing_keys.exists() else _("Make a key, and seal the figures of a first loan.")
