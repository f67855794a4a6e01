"""Answers whether an offer fits what a month leaves, and what would fit instead; it must not advise to borrow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from .admission import admitted
from .budget import summary_of
from .case import Case, Price, Quote
from .case.limits import LARGEST_AMOUNT, Whole
from .debts import first_dues, terms_of
from .money import format_minor
from .quote_rows import Rhythm, implied_rate
from .quotes import monthly_burden, rows_with_fees
from .working import Working, step

LONGEST_TERM = 360


@dataclass(frozen=True, slots=True)
class Affordability:
    """Monthly minor units: room = surplus - existing; ratios are per cent of income, None without income.

    `largest_amount` is the principal that just fits, 0 when none does; `shortest_count` None when no term does.
    """

    surplus: int
    existing: int
    room: int
    burden: int
    fits: bool
    left: int
    ratio_before: Decimal | None
    ratio_after: Decimal | None
    largest_amount: int
    shortest_count: int | None
    working: Working


def afford(case: Case, quote: Quote) -> Affordability:
    """The existing debts of the case are paid first; the offer must fit into what they leave."""
    case, quote = admitted(Case, case, "case"), admitted(Quote, quote, "quote")
    budget = summary_of(case)
    start = date.fromisoformat(case.as_of)
    existing = first_dues([terms_of(debt, start) for debt in case.debts])
    room = budget.surplus - existing
    burden = burden_of(quote)
    return Affordability(
        surplus=budget.surplus,
        existing=existing,
        room=room,
        burden=burden,
        fits=burden <= room,
        left=room - burden,
        ratio_before=commitment_ratio(existing, budget.income),
        ratio_after=commitment_ratio(existing + burden, budget.income),
        largest_amount=largest_amount(quote, room),
        shortest_count=shortest_count(quote, room),
        working=_working(case.currency, budget.surplus, existing, burden),
    )


def burden_of(quote: Quote) -> int:
    return monthly_burden(quote, rows_with_fees(quote))


LARGEST_SUM = 1000 * LARGEST_AMOUNT  # the fullest case adds up to less


def commitment_ratio(committed: int, income: int) -> Decimal | None:
    """Debt payments / income x 100, to one decimal, half up."""
    for field, value in (("committed", committed), ("income", income)):
        Whole(-LARGEST_SUM, LARGEST_SUM).check(field, value)
    if income <= 0:
        return None
    return (Decimal(100 * committed) / income).quantize(Decimal("0.1"), ROUND_HALF_UP)


def largest_amount(quote: Quote, room: int) -> int:
    """The largest principal at the same price and term whose burden is within `room`, proved by replay."""
    priced = by_rate(admitted(Quote, quote, "quote"))

    def fits(amount: int) -> bool:
        return burden_of(replace(priced, amount=amount)) <= room

    if room <= 0 or not fits(1):
        return 0
    low, high = _bracket(fits, _guess(priced, room))
    return _last_that(fits, low, high)


def _guess(quote: Quote, room: int) -> int:
    """The burden is all but a straight line in the amount, so two points of it nearly give the answer."""
    least, burden = burden_of(replace(quote, amount=1)), burden_of(quote)
    if burden <= least:
        return quote.amount
    found = 1 + (room - least) * (quote.amount - 1) // (burden - least)
    return min(max(1, found), LARGEST_AMOUNT)


def _bracket(fits: Callable[[int], bool], guess: int) -> tuple[int, int]:
    """A number that fits and a higher one that does not, or that is not lent any more, by growing strides."""
    stride = 1
    if fits(guess):
        low, high = guess, guess + stride
        while high < LARGEST_AMOUNT and fits(high):
            stride *= 4
            low, high = high, high + stride
        return low, min(high, LARGEST_AMOUNT)
    low, high = guess - stride, guess
    while low > 1 and not fits(low):
        stride *= 4
        low, high = low - stride, low
    return max(1, low), high


def shortest_count(quote: Quote, room: int) -> int | None:
    """The fewest instalments at the same rate whose burden is within `room`; None when not even the longest is."""
    priced = by_rate(admitted(Quote, quote, "quote"))
    if Rhythm.of(quote).single:
        return quote.instalments if burden_of(quote) <= room else None

    def too_short(count: int) -> bool:
        return burden_of(replace(priced, instalments=count)) > room

    if not too_short(1):
        return 1
    if too_short(LONGEST_TERM):
        return None
    return _last_that(too_short, 1, LONGEST_TERM) + 1


def by_rate(quote: Quote) -> Quote:
    """The same offer with its price as a rate, so that amount and term can vary."""
    if quote.price.kind != "instalment":
        return quote
    rows_with_fees(quote)
    per_year = Rhythm.of(quote).per_year
    yearly = implied_rate(quote) * per_year.numerator / per_year.denominator * 100
    return replace(quote, price=Price("nominal_yearly", rate=f"{yearly:.12f}"))


def _last_that(holds: Callable[[int], bool], low: int, high: int) -> int:
    """`holds(low)` and not `holds(high)`: the last number that still holds."""
    while high - low > 1:
        middle = (low + high) // 2
        if holds(middle):
            low = middle
        else:
            high = middle
    return low


def _working(currency: str, surplus: int, existing: int, burden: int) -> Working:
    def shown(minor: int) -> str:
        return format_minor(minor, currency)

    return (
        step(
            "room",
            "surplus − payments on existing debts",
            shown(surplus - existing),
            surplus=shown(surplus),
            existing=shown(existing),
        ),
        step(
            "left",
            "room − the least monthly sum that meets every payment",
            shown(surplus - existing - burden),
            burden=shown(burden),
        ),
    )
