"""Answers what the before door says about the offers and a month, in its order; it must not compute any figure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from budgeting_tools.before import (
    ceilings,
    changes,
    checking,
    fit_words,
    futures,
    late_words,
    other_ways,
    price_words,
    quoting,
    side_by_side,
)
from budgeting_tools.before.pricing import PricedOffer, priced_offers
from budgeting_tools.engine import Case, PricedQuote
from budgeting_tools.long_tables import chosen
from budgeting_tools.working_words import WordedStep, worded


@dataclass(frozen=True)
class OfferResult:
    """All that the page prints of the offer it shows, in its order; the others stand in `comparison`."""

    sentence: str
    rate: str
    rate_label: str
    beside: str
    received: str
    worked_out: str
    change: str
    working: list[WordedStep]
    columns: list[str]
    rows: list[list[str]]
    is_shortened: bool
    assumed: list[dict[str, str]]
    disagreement: str
    fit: fit_words.Fit | None
    comparison: side_by_side.Comparison | None
    readings: list[str]
    sheet: checking.SheetCheck | None
    sides: list[ceilings.Side]
    late: str
    futures: futures.Futures | None
    other_ways: other_ways.OtherWays
    topic: str
    offer: PricedOffer = field(repr=False)

    @property
    def engine(self) -> PricedQuote:
        return self.offer.priced


@dataclass(frozen=True, slots=True)
class Asides:
    """What was typed about one offer and stands in no quote."""

    is_undated: bool = False
    late_fee: int | None = None
    late_rate: str | None = None
    sheet: dict[str, int | str] = field(default_factory=dict)
    told_payment: int | None = None  # where payment and rate told how many payments there are


def build(
    case: Case, before: Case | None = None, look: int = 0, asides: Sequence[Asides] = ()
) -> OfferResult:
    """Raises Misfit for a figure to look at again. `before` is the case as it was answered last; `look` the offer."""
    offers = priced_offers(case)
    shown = offers[look] if look < len(offers) else offers[0]
    priced, ability = shown.priced, shown.ability
    rows, is_shortened = chosen(priced.rows)
    aside = asides[shown.place] if shown.place < len(asides) else Asides()
    return OfferResult(
        sentence=price_words.verdict(priced),
        rate=quoting.large_rate(priced, case.place),
        rate_label=str(quoting.way_of(case.place).label),
        beside=quoting.beside(priced, case.place),
        received=price_words.payments(priced),
        worked_out=price_words.worked_out(priced, aside.told_payment) if aside.told_payment else "",
        change=changes.since(before, case, shown) if before else "",
        working=worded(priced.working, case.currency),
        columns=price_words.columns(),
        rows=[price_words.table_row(row, case.currency) for row in rows],
        is_shortened=is_shortened,
        assumed=price_words.assumed(shown.stated.quote, case.currency),
        disagreement=price_words.disagreement(shown.stated),
        fit=fit_words.fit(ability, priced) if ability else None,
        comparison=side_by_side.comparison(case, offers, shown.place) if len(offers) > 1 else None,
        readings=checking.readings(shown.stated),
        sheet=checking.cost_sheet(shown.quote, case.currency, aside.sheet),
        sides=ceilings.sides(case, shown.quote, is_undated=aside.is_undated),
        late=late_words.one_late_payment(
            shown.quote, case.currency, fee=aside.late_fee, daily_rate=aside.late_rate
        ),
        futures=futures.futures(case, shown.quote) if ability else None,
        other_ways=other_ways.other_ways(case, shown, case.quotes[0].purpose),
        topic="what_fits" if ability and not ability.fits else "price",
        offer=shown,
    )
