"""Answers what the engine says about each offer of a case and the month; it must not word any of it."""

from dataclasses import dataclass, replace

from budgeting_tools.engine import (
    Affordability,
    Case,
    EngineError,
    Price,
    PricedQuote,
    Quote,
    afford,
    price_quote,
)


@dataclass(frozen=True)
class PricedOffer:
    """One offer. `stated` is priced as typed; `priced` by its payments where rate and payment do not agree."""

    place: int
    stated: PricedQuote
    priced: PricedQuote
    ability: Affordability | None

    @property
    def quote(self) -> Quote:
        """The figures that rule."""
        return self.priced.quote


class Misfit(ValueError):
    """An offer that cannot be priced; `place` counts the offers told from nought."""

    def __init__(self, place: int, refusal: EngineError) -> None:
        super().__init__(refusal.reason)
        self.place, self.refusal = place, refusal


def priced_offers(case: Case) -> tuple[PricedOffer, ...]:
    """Raises Misfit with what the engine refuses: a figure to look at again, or a rate that does not exist."""
    found = []
    for place, quote in enumerate(case.quotes):
        try:
            found.append(_one(case, place, quote))
        except EngineError as refusal:
            raise Misfit(place, refusal) from None
    return tuple(found)


def _one(case: Case, place: int, quote: Quote) -> PricedOffer:
    stated = price_quote(quote, case.currency)
    ruling = by_its_payments(stated)
    priced = stated if ruling is quote else price_quote(ruling, case.currency)
    ability = afford(case, ruling) if case.incomes else None
    return PricedOffer(place, stated, priced, ability)


def by_its_payments(stated: PricedQuote) -> Quote:
    """Where a rate and a payment do not agree, the payments rule: they are what leaves the account."""
    quote = stated.quote
    if stated.disagreement is None or quote.method != "equal_instalment":
        return quote
    return replace(quote, price=Price("instalment", instalment=stated.disagreement.stated_instalment))
