"""Campaigns over HTTP, for members with that role: the list, one campaign, its target, its form; actions write."""

import secrets
from typing import Any, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lenders import scope, targets
from lenders.access import desk_of, needs
from lenders.actions import campaigns as actions
from lenders.campaigns import choosing, listing
from lenders.campaigns.forms import BatchForm, CampaignForm
from lenders.models import Campaign


@needs("campaign")
def every(request: HttpRequest) -> HttpResponse:
    own = desk_of(request).scope
    archived = request.GET.get("show") == "archived"
    page = listing.page_of(own, request.GET.get("page", ""), archived=archived)
    shown = {"leaf": page, "rows": listing.rows(own, page.object_list), "archived": archived}
    return render(request, "lenders/campaigns/every.html", shown)


@needs("campaign")
def choose(request: HttpRequest, campaign: str = "") -> HttpResponse:
    """Where a new campaign's link leads, or an old one's from now on."""
    found = _one(request, campaign) if campaign else None
    text, kind = request.GET.get("q", "")[: choosing.LONGEST], request.GET.get("kind", "")
    results = choosing.search(text, kind)
    shown = [
        {
            "name": one.name,
            "kind": one.kind,
            "title": choosing.title(one),
            "other": choosing.other_titles(one),
        }
        for one in results.items
    ]
    context = {"campaign": found, "q": text, "kind": kind, "found": shown, "left_out": results.left_out}
    return render(request, "lenders/campaigns/choose.html", context)


@needs("campaign")
def new(request: HttpRequest) -> HttpResponse:
    organisation = desk_of(request).member.organisation
    target = targets.find(_asked_target(request))
    if target is None:
        return redirect("lenders:campaign_new", organisation.public_id)
    form = CampaignForm(request.POST if request.method == "POST" else None, target=target)
    if request.method == "POST" and form.is_valid():
        made = actions.open_campaign(organisation=organisation, target=target.name, **form.cleaned_data)
        messages.success(request, _("Your campaign is ready. Take its link along."))
        return redirect("lenders:campaign", organisation.public_id, made.public_id)
    return _form(request, form, target, None)


@needs("campaign")
def edit(request: HttpRequest, campaign: str) -> HttpResponse:
    found = _one(request, campaign)
    asked = _asked_target(request)
    target = targets.find(asked or found.target) or targets.Target("lesson", found.target, _own_titles(found))
    form = CampaignForm(
        request.POST if request.method == "POST" else None, target=target, initial=_told(found)
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_campaign(campaign=found, target=target.name, **form.cleaned_data)
        except actions.UnknownTarget:
            form.add_error(
                "languages", _("This does not stand in every language of your links. Choose another.")
            )
        else:
            messages.success(request, _("Your changes are kept."))
            return redirect("lenders:campaign", desk_of(request).member.organisation.public_id, campaign)
    return _form(request, form, target, found)


def _asked_target(request: HttpRequest) -> str:
    return str(request.POST.get("target", "") or request.GET.get("target", ""))[:200]


def _own_titles(campaign: Campaign) -> dict[str, str]:
    return {link["language"]: campaign.target for link in listing.links(campaign)}


def _told(campaign: Campaign) -> dict[str, Any]:
    languages = [link["language"] for link in listing.links(campaign)]
    kept = {name: getattr(campaign, name) for name in ("name", "stage", "channel")}
    return kept | {"languages": languages}


def _form(
    request: HttpRequest, form: CampaignForm, target: targets.Target, campaign: Campaign | None
) -> HttpResponse:
    context = {"form": form, "target": target, "title": choosing.title(target), "campaign": campaign}
    return render(request, "lenders/campaigns/form.html", context)


@needs("campaign")
def one(request: HttpRequest, campaign: str) -> HttpResponse:
    """A POST says how many reminders went out."""
    found = _one(request, campaign)
    form = BatchForm(
        request.POST if request.method == "POST" else None, initial={"key": secrets.token_urlsafe(12)}
    )
    if request.method == "POST" and form.is_valid():
        return _declare(request, found, form)
    return render(request, "lenders/campaigns/one.html", _shown(request, found) | {"form": form})


def _declare(request: HttpRequest, campaign: Campaign, form: BatchForm) -> HttpResponse:
    try:
        is_new = actions.declare_issued(campaign=campaign, **form.cleaned_data)
        messages.success(request, _("Noted. Thank you.") if is_new else _("This was noted already."))
    except actions.UsedKey:
        messages.warning(
            request, _("Another number came from the same page. Please check the list and tell us again.")
        )
    return redirect("lenders:campaign", desk_of(request).member.organisation.public_id, campaign.public_id)


def _shown(request: HttpRequest, campaign: Campaign) -> dict[str, Any]:
    own = desk_of(request).scope
    row = listing.rows(own, [campaign])[0]
    return {"row": row, "campaign": campaign, "batches": list(campaign.batches.all()[:12])}


@require_POST
@needs("campaign")
def put_away(request: HttpRequest, campaign: str) -> HttpResponse:
    found = _one(request, campaign)
    actions.put_away(campaign=found, now=timezone.now())
    messages.success(request, _("The campaign is put away. Its links go on working."))
    return redirect("lenders:campaign", desk_of(request).member.organisation.public_id, campaign)


@require_POST
@needs("campaign")
def take_back(request: HttpRequest, campaign: str) -> HttpResponse:
    actions.take_back(campaign=_one(request, campaign))
    messages.success(request, _("The campaign is back in your list."))
    return redirect("lenders:campaign", desk_of(request).member.organisation.public_id, campaign)


def _one(request: HttpRequest, campaign: str) -> Campaign:
    own = desk_of(request).scope.campaigns.prefetch_related("links")
    return cast(Campaign, scope.one(own, campaign))
