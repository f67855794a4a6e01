"""“What your lender sees”: the lender's own report as it sees it, what it never sees, and the way out at one tap."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from home import events, via
from home.origin import own_origin_only
from lenders.actions import reports
from lenders.models import Campaign
from lenders.reports import page, person, reading
from lenders.reports.suppression import FEWEST
from lenders.reports.tally import FEWEST_LINKS
from lenders.scope import Scope


def campaign_of(code: str) -> Campaign | None:
    """The campaign that a visit came by; None for a code that is nobody's."""
    return Campaign.objects.select_related("organisation").filter(via=code).first() if code else None


def note(code: str, path: str) -> dict[str, Any] | None:
    """The line on every page of such a visit; the wall itself needs none."""
    wall = reverse("what_your_lender_sees")
    campaign = campaign_of(code) if path != wall else None
    return {"lender": campaign.organisation.name, "href": f"{wall}?{via.NAME}={code}"} if campaign else None


@never_cache
@own_origin_only
@require_http_methods(["GET", "HEAD", "POST"])
def what_your_lender_sees(request: HttpRequest) -> HttpResponse:
    """A POST leaves the campaign: what was noted of this visit is forgotten, and the links lose the code."""
    campaign = campaign_of(via.code_of(request))
    if request.method == "POST":
        return _leave(request, campaign)
    shown: dict[str, Any] = {"campaign": campaign, "fewest": FEWEST, "fewest_links": FEWEST_LINKS}
    if campaign is not None:
        scope = Scope(campaign.organisation)
        shown |= page.context(scope, reading.latest(scope))
    return render(request, "lenders/wall/wall.html", shown | {"left": request.GET.get("left") == "1"})


def _leave(request: HttpRequest, campaign: Campaign | None) -> HttpResponse:
    events.keep_quiet(request)
    visit = person.read(via.text_of(request))
    if campaign is not None and visit.person:
        reports.leave(campaign=campaign, person=visit.person)
    via.rename(request, "")
    return redirect(reverse("what_your_lender_sees") + "?left=1")


@never_cache
@own_origin_only
@require_http_methods(["POST"])
def seen(request: HttpRequest) -> HttpResponse:
    """A page tells that a person, not a preview, looks at it; the answer is how the visit rides on."""
    counted = via.code_of(request)
    if counted:
        events.happened(request, events.VISITED)
    response = HttpResponse(via.text_of(request), content_type="text/plain")
    response["Cache-Control"] = "no-store"
    return response
