"""`/offers`: what the lender grants to anyone who asks; plans of borrowers who came by its links may count with it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from django.http import HttpRequest
from django.utils import timezone
from ninja import Body, Router, Status
from pydantic import Field

from budgeting_tools.currencies import CURRENCIES
from lenders.actions import offers as actions
from lenders.api import paging
from lenders.api.entry import LenderToken
from lenders.api.refusals import Unacceptable
from lenders.api.shapes import Cursor, Given, Limit, Sent, rows_of, text
from lenders.models import Offer, OfferKind
from lenders.scope import one

router = Router(auth=LenderToken("offers"), tags=["offers"])
LARGEST = 10**12  # minor units


class OfferSent(Sent):
    """`limit` counts days (grace), months (spread_arrears, freeze_interest), or minor units of `currency` (the others).

    `condition` is one sentence that borrowers read as it stands here. Without `ends` it holds until it is withdrawn.
    """

    kind: OfferKind
    limit: Annotated[int, Field(ge=1, le=LARGEST, strict=True)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    condition: Annotated[str, text(200, 0)] = ""
    begins: date
    ends: date | None = None


class OfferGiven(Given):
    id: str
    kind: OfferKind
    limit: int
    currency: str | None
    condition: str
    begins: date
    ends: date | None
    withdrawn: datetime | None


class OffersGiven(Given):
    data: list[OfferGiven]
    next: str | None


def given(row: Offer) -> OfferGiven:
    return OfferGiven(
        id=row.public_id,
        kind=OfferKind(row.kind),
        limit=row.limit,
        currency=row.currency or None,
        condition=row.condition,
        begins=row.begins,
        ends=row.ends,
        withdrawn=row.withdrawn_at,
    )


def _row(request: HttpRequest, public_id: str) -> Offer:
    found = one(rows_of(request).offers, public_id)
    assert isinstance(found, Offer)
    return found


@router.get("/offers", response=OffersGiven, operation_id="list_offers")
def list_offers(request: HttpRequest, limit: Limit = paging.USUAL, cursor: Cursor = None) -> OffersGiven:
    """Newest first, those that ended or were withdrawn included."""
    found, after = paging.page(rows_of(request).offers, of="offers", limit=limit, cursor=cursor)
    return OffersGiven(data=[given(row) for row in found], next=after)


@router.post("/offers", response={201: OfferGiven, 409: None}, operation_id="create_offer")
def create_offer(request: HttpRequest, body: Annotated[OfferSent, Body()]) -> Status[OfferGiven]:
    """States an offer. Two of a kind (and currency) never hold on the same day: withdraw the first one first."""
    _check(body)
    told = body.model_dump() | {"currency": body.currency or ""}
    try:
        made = actions.state_offer(organisation=rows_of(request).organisation, **told)
    except actions.Overlaps as wrong:
        detail = f"The offer {wrong.offer.public_id} of this kind holds on one of these days."
        raise Unacceptable("begins", "overlaps", detail, 409) from None
    return Status(201, given(made))


def _check(body: OfferSent) -> None:
    """What no single field can know."""
    in_money = body.kind in actions.IN_MONEY
    if in_money and body.currency not in CURRENCIES:
        raise Unacceptable(
            "currency", "unknown_currency", "This kind counts in money: name a currency we know."
        )
    if not in_money and body.currency is not None:
        raise Unacceptable(
            "currency", "no_currency", "This kind counts in days or months and takes no currency."
        )
    most = actions.MOST.get(body.kind, LARGEST)
    if body.limit > most:
        raise Unacceptable("limit", "too_large", f"At most {most} for this kind.")
    if body.ends and body.ends < body.begins:
        raise Unacceptable("ends", "before_begin", "The last day cannot be before the first.")


@router.get("/offers/{offer}", response=OfferGiven, operation_id="read_offer")
def read_offer(request: HttpRequest, offer: str) -> OfferGiven:
    return given(_row(request, offer))


@router.post("/offers/{offer}/withdraw", response=OfferGiven, operation_id="withdraw_offer")
def withdraw_offer(request: HttpRequest, offer: str) -> OfferGiven:
    """From now on no plan counts with it. Again changes nothing."""
    actions.withdraw_offer(offer=_row(request, offer), now=timezone.now())
    return given(_row(request, offer))
