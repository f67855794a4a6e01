"""`/links` and `/sealed-links`: up to ten thousand in one call, each with an address or with the reason why not."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Body, Router
from pydantic import Field

from lenders.actions import campaigns, sealing
from lenders.actions.sealing import Sealed
from lenders.api.entry import LenderToken
from lenders.api.refusals import Unacceptable
from lenders.api.shapes import Given, Language, Sent, rows_of, site, text
from lenders.models import Campaign
from lenders.scope import Scope
from lenders.sealing import LIFE

router = Router(auth=LenderToken("links"), tags=["links"])
MOST = 10_000


class WantedLink(Sent):
    campaign: Annotated[str, text(24)]
    language: Language


class LinksSent(Sent):
    """One entry for each reminder that goes out; the campaigns count them as issued."""

    items: Annotated[list[WantedLink], Field(min_length=1, max_length=MOST)]


class Reason(Given):
    """`field` is a dotted path within the entry; `reason` lasts, `detail` is for reading."""

    field: str
    reason: str
    detail: str


class LinkMade(Given):
    """Either `url`, or `refused`."""

    url: str | None
    refused: Reason | None


class LinksGiven(Given):
    """In the order of the call; a refused entry stops no other."""

    data: list[LinkMade]
    made: int
    refused: int


class SealedSent(Sent):
    """`items` are terms of loans, one a link, without anything that says who owes.

    With `carry` `kept`, the terms stay here, encrypted, until `ends`, and the link is short; with `fragment` they
    travel in the link itself and nothing stays here.
    """

    items: Annotated[list[Any], Field(min_length=1, max_length=MOST)]
    language: Language
    campaign: Annotated[str, text(24)] | None = None
    carry: Literal["kept", "fragment"] = "kept"
    ends: datetime | None = Field(None, description="At most 30 days from now, which is also the default.")


@router.post("/links", response=LinksGiven, operation_id="create_links")
def create_links(request: HttpRequest, body: Annotated[LinksSent, Body()]) -> HttpResponse:
    """The short link of each campaign and language, and the count of what goes out with it."""
    links = _links(rows_of(request), body)
    _declare(rows_of(request), Counter(item.campaign for item in body.items if _key(item) in links))
    return _answer([_made(links.get(_key(item))) for item in body.items])


def _key(item: WantedLink) -> tuple[str, str]:
    return item.campaign, item.language


def _links(scope: Scope, body: LinksSent) -> dict[tuple[str, str], str]:
    wanted = {item.campaign for item in body.items}
    rows = scope.links.filter(campaign__public_id__in=wanted, campaign__archived_at=None)
    return {(row.campaign.public_id, row.language): site(row.path) for row in rows.select_related("campaign")}


def _declare(scope: Scope, counts: Counter[str]) -> None:
    for campaign in scope.campaigns.filter(public_id__in=counts):
        campaigns.declare_issued(
            campaign=campaign, count=counts[campaign.public_id], key=f"api:{secrets.token_hex(12)}"
        )


def _made(url: str | None) -> dict[str, Any]:
    if url is not None:
        return {"url": url, "refused": None}
    words = "No open campaign of this id has a link in this language."
    return {"url": None, "refused": {"field": "campaign", "reason": "unknown_link", "detail": words}}


@router.post("/sealed-links", response=LinksGiven, operation_id="create_sealed_links")
def create_sealed_links(request: HttpRequest, body: Annotated[SealedSent, Body()]) -> HttpResponse:
    """Seals the terms of each loan. Terms that hold a name, a number or an unknown field are refused, one by one."""
    scope, now = rows_of(request), timezone.now()
    campaign = _campaign(scope, body.campaign)
    _check_end(body.ends, now)
    common: dict[str, Any] = {"organisation": scope.organisation, "items": body.items, "now": now}
    if body.carry == "kept":
        sealed = sealing.seal_links(**common, language=body.language, campaign=campaign, ends=body.ends)
    else:
        sealed = sealing.seal_tokens(**common, ends=body.ends)
        if campaign and (made := sum(isinstance(one, Sealed) for one in sealed)):
            _declare(scope, Counter({campaign.public_id: made}))
    return _answer([_told(one, body.language, campaign) for one in sealed])


def _campaign(scope: Scope, public_id: str | None) -> Campaign | None:
    if public_id is None:
        return None
    found: Campaign | None = scope.campaigns.filter(public_id=public_id, archived_at=None).first()
    if found is None:
        raise Unacceptable("campaign", "unknown_campaign", "There is no open campaign of this id.")
    return found


def _check_end(ends: datetime | None, now: datetime) -> None:
    if ends is None:
        return
    if ends.tzinfo is None or not now < ends <= now + LIFE:
        words = "A link ends at a time with its zone, from now on and within 30 days."
        raise Unacceptable("ends", "not_within_life", words)


def _told(one: Any, language: str, campaign: Campaign | None) -> dict[str, Any]:
    if isinstance(one, Sealed):
        return {"url": site(one.path or _carrying(one.token, language, campaign)), "refused": None}
    return {"url": None, "refused": {"field": one.field, "reason": one.reason, "detail": one.detail}}


def _carrying(token: str, language: str, campaign: Campaign | None) -> str:
    via = f"?via={campaign.via}" if campaign else ""
    return f"/{language}/sealed/{via}#{token}"


def _answer(data: list[dict[str, Any]]) -> HttpResponse:
    """Written as it is: ten thousand entries need no second look at their types."""
    made = sum(one["url"] is not None for one in data)
    text = json.dumps({"data": data, "made": made, "refused": len(data) - made})
    return HttpResponse(text, content_type="application/json; charset=utf-8")
