"""What a lender takes along from a campaign: texts to copy, the QR code as a file, a card to print."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from lenders import scope
from lenders.access import desk_of, needs
from lenders.campaigns import listing, sharing
from lenders.models import Campaign, CampaignLink


@needs("campaign")
def texts(request: HttpRequest, campaign: str) -> HttpResponse:
    found, organisation = _one(request, campaign), desk_of(request).member.organisation
    lines = [
        text
        for link in found.links.all()
        for text in sharing.texts(link, organisation.name, organisation.signature)
    ]
    return render(request, "lenders/campaigns/texts.html", {"campaign": found, "texts": lines})


@needs("campaign")
def code(request: HttpRequest, campaign: str, language: str, kind: str) -> HttpResponse:
    link = _link(_one(request, campaign), language)
    if kind not in sharing.KINDS:
        raise Http404
    disposition = "attachment" if "download" in request.GET else "inline"
    headers = {"Content-Disposition": f'{disposition}; filename="lantern-{link.short}-{language}.{kind}"'}
    return HttpResponse(sharing.picture(link, kind), content_type=sharing.KINDS[kind], headers=headers)


@needs("campaign")
def card(request: HttpRequest, campaign: str, language: str) -> HttpResponse:
    """In the language of its link, whatever the page's."""
    found = _one(request, campaign)
    link = _link(found, language)
    with override(language):
        row = listing.rows(desk_of(request).scope, [found])[0]
        shown = {
            "campaign": found,
            "link": link,
            "title": row.target,
            "lender": desk_of(request).member.organisation.name,
            "address": sharing.address(link).partition("://")[2],
            "language": language,
        }
        return render(request, "lenders/campaigns/card.html", shown)


def _one(request: HttpRequest, campaign: str) -> Campaign:
    own = desk_of(request).scope.campaigns.prefetch_related("links")
    return cast(Campaign, scope.one(own, campaign))


def _link(campaign: Campaign, language: str) -> CampaignLink:
    found = next((link for link in campaign.links.all() if link.language == language), None)
    if found is None:
        raise Http404
    return found
