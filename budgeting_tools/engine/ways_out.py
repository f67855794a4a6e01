"""Answers which monthly payment would work when the present one does not; it must never answer that none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

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
    found: dict[int, int] = {}
    for months in sorted(set(horizons)):
        found[months] = clear_within(terms, months, at_most=min(found.values(), default=None))
    clear_in = tuple((months, found[months]) for months in horizons)
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


def clear_within(terms: Sequence[Terms], months: int, *, at_most: int | None = None) -> int:
    """The least constant budget that clears all within `months` under highest-rate-first, proved by replay.

    A loan that begins later moves the end to its beginning at the soonest. `at_most` is a budget known to do so. A
    straight line through the last two tries says where to try next; where that does not halve what is left to search,
    the middle is tried.
    """
    if not 1 <= months <= MAX_MONTHS:
        raise InvalidInput("months", "too_large", {"maximum": MAX_MONTHS})
    months = max(months, *(one.begins for one in terms), 1)
    owed = sum(one.balance for one in terms)
    if not owed:
        return 0
    low, high = (owed - 1) // months, _enough(terms) if at_most is None else at_most
    tried, left = low, owed
    trial = _level_payment(terms, months)
    while high - low > 1:
        trial = min(max(trial, low + 1), high - 1)
        width, found = high - low, _left_after(terms, trial, months)
        low, high = (trial, high) if found > 0 else (low, trial)
        steep = (left - found) / (trial - tried) if trial != tried else 0.0
        tried, left = trial, found
        trial = tried + ceil(left / steep) if steep > 0 else (low + high) // 2
        if 2 * (high - low) > width and not low < trial < high:
            trial = (low + high) // 2
    return high


def _level_payment(terms: Sequence[Terms], months: int) -> int:
    """Where the search begins: what each debt would take alone at its rate of today."""
    total = 0.0
    for one in terms:
        rate = one.rate(1)[0] / one.rate(1)[1]
        payment = one.balance * rate / (1 - (1 + rate) ** -months) if rate else one.balance / months
        total += payment + one.monthly_fee + one.new_charges
    return ceil(total)


def _enough(terms: Sequence[Terms]) -> int:
    """A budget that clears all in the first month."""
    return sum(one.balance + 2 * _cost_of_a_month(one) + one.late_fee for one in terms)


def _left_after(terms: Sequence[Terms], budget: int, months: int) -> int:
    """What is still owed after `months`, or, below zero, the money not needed."""
    payer = in_order(chooser("avalanche", terms))
    counted = run(terms, lambda month, accounts: budget, payer, months=months, by_debt=False)
    if counted.cleared:
        used = sum(row.paid for row in counted.rows)
        return min(0, used - budget * months)
    return counted.rows[-1].balance
