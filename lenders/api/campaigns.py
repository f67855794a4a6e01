"""`/campaigns`: what reminders lead to, and the short link of each language."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Body, Router, Status
from pydantic import Field

from lenders.actions import campaigns as actions
from lenders.api import paging, versions
from lenders.api.entry import LenderToken
from lenders.api.refusals import Unacceptable
from lenders.api.shapes import LANGUAGES, Cursor, Given, Language, Limit, Sent, rows_of, site, text
from lenders.models import Campaign, Channel, Stage
from lenders.scope import one

router = Router(auth=LenderToken("campaigns"), tags=["campaigns"])
Name = Annotated[str, text(120)]
Target = Annotated[str, text(120)]
Languages = Annotated[list[Language], Field(min_length=1, max_length=len(LANGUAGES))]


class CampaignSent(Sent):
    """`target` is a `name` of the catalogue that stands in each of the languages."""

    name: Name
    target: Target
    stage: Stage
    channel: Channel
    languages: Languages


class CampaignChanged(Sent):
    """What is left out, or null, stays as it is. A language is only ever added: its link may be printed."""

    name: Name | None = None
    target: Target | None = None
    stage: Stage | None = None
    channel: Channel | None = None
    languages: Languages | None = None


class LinkGiven(Given):
    language: str
    url: str


class CampaignGiven(Given):
    """`issued` counts the reminders that went out with it; `archived` is set once it was put away."""

    id: str
    name: str
    target: str
    stage: Stage
    channel: Channel
    links: list[LinkGiven]
    issued: int
    created: datetime
    archived: datetime | None


class CampaignsGiven(Given):
    data: list[CampaignGiven]
    next: str | None


def given(row: Campaign) -> CampaignGiven:
    links = sorted(row.links.all(), key=lambda link: link.language)
    return CampaignGiven(
        id=row.public_id,
        name=row.name,
        target=row.target,
        stage=Stage(row.stage),
        channel=Channel(row.channel),
        links=[LinkGiven(language=link.language, url=site(link.path)) for link in links],
        issued=row.issued,
        created=row.created,
        archived=row.archived_at,
    )


@router.get("/campaigns", response=CampaignsGiven, operation_id="list_campaigns")
def list_campaigns(
    request: HttpRequest, limit: Limit = paging.USUAL, cursor: Cursor = None, archived: bool = False
) -> CampaignsGiven:
    """Newest first; those that were put away only with `archived=true`."""
    rows = rows_of(request).campaigns.filter(archived_at__isnull=not archived).prefetch_related("links")
    found, after = paging.page(rows, of=f"campaigns:{archived}", limit=limit, cursor=cursor)
    return CampaignsGiven(data=[given(row) for row in found], next=after)


@router.post("/campaigns", response={201: CampaignGiven}, operation_id="create_campaign")
def create_campaign(request: HttpRequest, body: Annotated[CampaignSent, Body()]) -> Status[CampaignGiven]:
    try:
        made = actions.open_campaign(organisation=rows_of(request).organisation, **body.model_dump())
    except actions.UnknownTarget:
        raise _unknown_target() from None
    return Status(201, given(made))


def _unknown_target() -> Unacceptable:
    return Unacceptable(
        "target", "unknown_target", "Nothing of this name stands in each of these languages: see /catalogue."
    )


@router.get("/campaigns/{campaign}", response=CampaignGiven, operation_id="read_campaign")
def read_campaign(request: HttpRequest, response: HttpResponse, campaign: str) -> CampaignGiven:
    return versions.told(response, given(_row(request, campaign)))


def _row(request: HttpRequest, public_id: str, *, locked: bool = False) -> Campaign:
    rows = rows_of(request).campaigns
    found = one(rows.select_for_update() if locked else rows, public_id)
    assert isinstance(found, Campaign)
    return found


@router.patch(
    "/campaigns/{campaign}",
    response={200: CampaignGiven, 412: None},
    operation_id="change_campaign",
)
def change_campaign(
    request: HttpRequest,
    response: HttpResponse,
    campaign: str,
    body: Annotated[CampaignChanged, Body()],
    if_match: versions.IfMatch = None,
) -> CampaignGiven:
    with transaction.atomic():
        row = _row(request, campaign, locked=True)
        now = given(row)
        versions.check(request, now)
        stands = {
            "name": now.name,
            "target": now.target,
            "stage": now.stage,
            "channel": now.channel,
            "languages": [link.language for link in now.links],
        }
        try:
            actions.change_campaign(campaign=row, **(stands | body.model_dump(exclude_none=True)))
        except actions.UnknownTarget:
            raise _unknown_target() from None
    return versions.told(response, given(_row(request, campaign)))


@router.post("/campaigns/{campaign}/archive", response=CampaignGiven, operation_id="archive_campaign")
def archive_campaign(request: HttpRequest, campaign: str) -> CampaignGiven:
    """Puts it away; its links go on working."""
    actions.put_away(campaign=_row(request, campaign), now=timezone.now())
    return given(_row(request, campaign))


@router.post("/campaigns/{campaign}/restore", response=CampaignGiven, operation_id="restore_campaign")
def restore_campaign(request: HttpRequest, campaign: str) -> CampaignGiven:
    actions.take_back(campaign=_row(request, campaign))
    return given(_row(request, campaign))
