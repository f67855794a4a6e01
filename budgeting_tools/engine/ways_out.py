"""Answers which monthly payment would work when the present one does not; it must never answer that none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from .case import Debt
from .debts import MAX_MONTHS, Terms, all_terms, first_dues, times
from .errors import InvalidInput
from .orders import chooser
from .replay import in_order, run

HORIZONS = (12, 24, 36, 60)


@dataclass(frozen=True, slots=True)
class WaysOut:
    """Monthly minor units: what is due first, what stops the growth, what clears all within so many months."""

    due_now: int
    arrears: int
    stop_growth: int
    clear_in: tuple[tuple[int, int], ...]


def ways_out(
    debts: Sequence[Debt], *, as_of: date | None = None, horizons: Sequence[int] = HORIZONS
) -> WaysOut:
    terms = all_terms(debts, as_of)
    arrears = sum(one.arrears for one in terms)
    clear_in = tuple((months, clear_within(terms, months)) for months in horizons)
    return WaysOut(first_dues(terms), arrears, stop_growth(terms), clear_in)


def stop_growth(terms: Sequence[Terms]) -> int:
    """Interest at each debt's highest rate to come, fees and new charges of one month: below it the total grows."""
    return sum(_cost_of_a_month(one) for one in terms)


def _cost_of_a_month(one: Terms) -> int:
    if not one.balance:
        return one.new_charges
    highest = max((ratio for _, ratio in one.spans), key=lambda ratio: Fraction(*ratio))
    extra = 0
    if one.penalty and one.arrears:
        extra = max(0, times(one.arrears, one.penalty) - times(one.arrears, highest))
    return times(one.balance, highest) + extra + one.monthly_fee + one.new_charges


def clear_within(terms: Sequence[Terms], months: int) -> int:
    """The least constant budget that clears all within `months` under highest-rate-first, proved by replay."""
    if not 1 <= months <= MAX_MONTHS:
        raise InvalidInput("months", "too_large", {"maximum": MAX_MONTHS})
    low, high = 0, _enough(terms)
    left = _left_after(terms, low, months)
    spare = _left_after(terms, high, months)
    if left <= 0:
        return 0
    narrow = False
    while high - low > 1:
        middle = (low + high) // 2
        if narrow and left - spare > 0:
            middle = low + left * (high - low) // (left - spare)
            middle = min(max(middle, low + 1), high - 1)
        narrow = not narrow
        found = _left_after(terms, middle, months)
        if found > 0:
            low, left = middle, found
        else:
            high, spare = middle, found
    return high


def _enough(terms: Sequence[Terms]) -> int:
    """A budget that clears all in the first month."""
    return sum(one.balance + 2 * _cost_of_a_month(one) + one.late_fee for one in terms)


def _left_after(terms: Sequence[Terms], budget: int, months: int) -> int:
    """What is still owed after `months`, or, below zero, the money not needed."""
    counted = run(terms, lambda month, accounts: budget, in_order(chooser("avalanche", terms)), months=months)
    if counted.cleared:
        used = sum(row.paid for row in counted.rows)
        return min(0, used - budget * months)
    return counted.rows[-1].balance
