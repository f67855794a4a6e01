"""The standing offers of the lender whose campaign brought a visit, as the planner's registry wants them."""

from datetime import date
from typing import cast

from budgeting_tools import concessions
from budgeting_tools.concessions import KnownLender, StandingOffer
from budgeting_tools.engine.case.parts import ConcessionKind
from lenders.models import Offer
from lenders.offers import words


def known_lender(code: str, currency: str, on: date) -> KnownLender | None:
    """One query. A sum in another currency than the plan's is left out: nothing is converted."""
    found = Offer.objects.behind_campaign(code, on)
    offers = [one for one in found if one.currency in ("", currency)]
    if not offers:
        return None
    name = offers[0].organisation.name
    return KnownLender(name, tuple(_standing(one, name) for one in offers))


def _standing(offer: Offer, name: str) -> StandingOffer:
    kind = cast(ConcessionKind, offer.kind)
    whose = words.whose(name, offer.begins, offer.ends, offer.condition)
    return StandingOffer(kind, offer.limit, words.of(offer), whose)


def register() -> None:
    concessions.register("lenders", known_lender)
