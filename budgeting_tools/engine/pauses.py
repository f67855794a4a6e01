"""Answers how a debt runs when its payments pause for some months and then resume; it must not compare ways out.

A month: interest accrues on the balance and is rounded half up, then the fee, then the payment. The last one adjusts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .annuity import growth, level_payment
from .case.limits import LARGEST_AMOUNT
from .debts import MAX_MONTHS, ZERO, Terms, times
from .replay import HOPELESS

__all__ = ["Pause", "PauseMonth", "run_missed", "run_pause", "smallest_payment"]


class PauseMonth(NamedTuple):
    """Minor units: opening + interest + fee - paid = balance; `arrears` is the part of it overdue."""

    month: int
    interest: int
    fee: int
    paid: int
    balance: int
    arrears: int = 0


@dataclass(frozen=True, slots=True)
class Pause:
    """`during` is paid in each of the first `months`; with `covers_interest` at least the interest and fee are."""

    months: int
    during: int = 0
    covers_interest: bool = False
    frozen: bool = False


def run_pause(
    terms: Terms, pause: Pause, after: int, longest: int = MAX_MONTHS
) -> tuple[PauseMonth, ...] | None:
    """Months until nothing is owed; None when that is not so within `longest`."""
    rows: list[PauseMonth] = []
    owed = terms.balance
    while owed:
        month = len(rows) + 1
        if month > longest or owed > _hopeless(terms):
            return None
        paused = month <= pause.months
        interest = times(owed, ZERO if paused and pause.frozen else terms.rate(month))
        charge = interest + terms.monthly_fee
        payment = after
        if paused:
            payment = max(pause.during, charge) if pause.covers_interest else pause.during
        paid = min(owed + charge, payment)
        owed += charge - paid
        rows.append(PauseMonth(month, interest, terms.monthly_fee, paid, owed))
    return tuple(rows)


def run_missed(
    terms: Terms, pause: Pause, instalment: int, contract_months: int
) -> tuple[PauseMonth, ...] | None:
    """The same pause without the lender's word: what is due and unpaid is overdue.

    Each instalment not met in full brings one late fee, posted a month later; overdue money bears the penalty rate
    where there is one; after the contract's last month all that is owed is overdue. Then the instalment goes on.
    """
    rows: list[PauseMonth] = []
    owed, arrears, late_fee = terms.balance, terms.arrears, 0
    while owed:
        month = len(rows) + 1
        if month > MAX_MONTHS or owed > _hopeless(terms):
            return None
        interest = _with_penalty(terms, month, owed, arrears)
        fee = terms.monthly_fee + late_fee
        total = owed + interest + fee
        due = min(total - arrears, instalment) if month < contract_months else total - arrears
        paid = min(total, pause.during if month <= pause.months else instalment)
        late_fee = terms.late_fee if paid < min(due, instalment) else 0
        owed = total - paid
        arrears = min(owed, max(0, arrears + due - paid))
        rows.append(PauseMonth(month, interest, fee, paid, owed, arrears))
    return tuple(rows)


def _with_penalty(terms: Terms, month: int, owed: int, arrears: int) -> int:
    rate = terms.rate(month)
    if terms.penalty is None or not arrears:
        return times(owed, rate)
    (top, bottom), (late_top, late_bottom) = rate, terms.penalty
    exact = (owed - arrears) * top * late_bottom + arrears * late_top * bottom
    return times(exact, (1, bottom * late_bottom))


def _hopeless(terms: Terms) -> int:
    """A debt this large has run away; a year of its fees counts, since a small balance may bear large ones."""
    return HOPELESS * (terms.balance + terms.arrears + 12 * (terms.monthly_fee + terms.late_fee))


def smallest_payment(terms: Terms, pause: Pause, months: int) -> int | None:
    """The least whole payment after the pause that ends the debt within `months` in all; None when none can."""
    if months <= pause.months:
        return None
    rate = Fraction(*terms.rate(pause.months + 1))
    guess = level_payment(terms.balance * growth(rate, pause.months), rate, months - pause.months)
    return _least(lambda payment: run_pause(terms, pause, payment, months) is not None, int(guess))


def _least(enough: Callable[[int], bool], guess: int) -> int | None:
    """The smallest number for which `enough` holds, given that it holds for all larger ones; strides from a guess.

    None when it holds for no sum that a case may name.
    """
    stride = 1
    if enough(guess):
        high, low = guess, guess - stride
        while low >= 0 and enough(low):
            stride *= 2
            high, low = low, low - stride
    else:
        low, high = guess, guess + stride
        while not enough(high):
            if high > LARGEST_AMOUNT:
                return None
            stride *= 2
            low, high = high, high + stride
    low = max(low, -1)
    while high - low > 1:
        middle = (low + high) // 2
        if enough(middle):
            high = middle
        else:
            low = middle
    return high
