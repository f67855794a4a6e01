"""Answers what a pause in payments costs under each way of ending it; it must not say which way a lender will take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from .annuity import level_payment
from .case import Minimum
from .debts import FOREVER, MAX_MONTHS, Ratio, Terms, monthly_ratio, times
from .errors import InvalidInput, NeverRepaid
from .money import Rounding, round_minor
from .orders import chooser
from .replay import in_order, run
from .working import Step, step

Way = Literal[
    "as_agreed", "same_end", "longer_by_pause", "same_payment", "interest_paid", "interest_frozen", "unpaid"
]
FORMULAS = {
    "as_agreed": "no pause",
    "same_end": "B(1 + i)^k over n − k instalments",
    "longer_by_pause": "B(1 + i)^k over n instalments",
    "same_payment": "B(1 + i)^k at the old instalment, to the end",
    "interest_paid": "interest alone for k months, then n instalments",
    "interest_frozen": "no interest for k months, then n instalments",
    "unpaid": "nothing agreed: late fees and penalty interest, then all overdue at once",
}


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a pause, minor units; `extra` is what it costs above paying as agreed."""

    way: Way
    during: int
    payment: int
    largest_payment: int
    months: int
    total_paid: int
    total_interest: int
    total_fees: int
    extra: int
    working: Step


@dataclass(frozen=True, slots=True)
class Pause:
    """A loan of `left` instalments paused for `months`, paying `partial` of them meanwhile."""

    balance: int
    rate: str
    left: int
    months: int
    instalment: int
    partial: int = 0
    late_fee: int = 0
    penalty_rate: str = ""


def compare_grace(
    balance: int,
    rate: str,
    left: int,
    months: int,
    *,
    instalment: int | None = None,
    partial: int = 0,
    late_fee: int = 0,
    penalty_rate: str = "",
) -> tuple[Exit, ...]:
    """First paying as agreed, then the five exits, then a pause nobody agreed to; `rate` is nominal yearly per cent.

    The instalment is the level one, rounded up, unless given.
    """
    if balance < 1:
        raise InvalidInput("balance", "too_small", {"minimum": 1})
    if not 1 <= months < left <= MAX_MONTHS:
        raise InvalidInput("months", "too_large", {"maximum": max(1, left - 1)})
    monthly = monthly_ratio(rate)
    level = instalment or _level(balance, monthly, left)
    if not 0 <= partial <= level:
        raise InvalidInput("partial", "too_large", {"maximum": level})
    if level <= times(balance, monthly):
        raise NeverRepaid(payment_that_would_work=_level(balance, monthly, left))
    pause = Pause(balance, rate, left, months, level, partial, late_fee, penalty_rate)
    agreed = _exit(
        pause, "as_agreed", _count(balance, lambda month, owed, interest: level, monthly), level, 0
    )
    ways: tuple[Way, ...] = (
        "same_end",
        "longer_by_pause",
        "same_payment",
        "interest_paid",
        "interest_frozen",
    )
    return (agreed, *(_paused(pause, way, agreed) for way in ways), _unpaid(pause, agreed))


@dataclass(frozen=True, slots=True)
class _Counted:
    payments: list[int]
    interest: int
    fees: int = 0


def _level(balance: int, monthly: Ratio, count: int) -> int:
    return round_minor(level_payment(balance, Fraction(*monthly), count), Rounding.CEIL)


def _count(balance: int, payment: Callable[[int, int, int], int], monthly: Ratio, free: int = 0) -> _Counted:
    """Interest first, half up; `payment` is told month, balance and interest; the last one adjusts."""
    payments: list[int] = []
    total = 0
    while balance and len(payments) < MAX_MONTHS:
        month = len(payments) + 1
        interest = 0 if month <= free else times(balance, monthly)
        paid = min(balance + interest, payment(month, balance, interest))
        balance += interest - paid
        total += interest
        payments.append(paid)
    if balance:
        raise NeverRepaid(payment_that_would_work=_level(balance, monthly, 60), params={"months": 60})
    return _Counted(payments, total)


def _paused(pause: Pause, way: Way, agreed: Exit) -> Exit:
    """Runs the pause, then the instalment that this way asks for."""
    monthly = monthly_ratio(pause.rate)
    free = pause.months if way == "interest_frozen" else 0
    grown = pause.balance
    for _ in range(pause.months):
        interest = 0 if free else times(grown, monthly)
        grown += interest - _during(pause, way, interest)
    after = pause.instalment
    if way in ("same_end", "longer_by_pause") and grown > 0:
        count = pause.left - (pause.months if way == "same_end" else 0)
        after = _level(grown, monthly, count)

    def payment(month: int, owed: int, interest: int) -> int:
        return _during(pause, way, interest) if month <= pause.months else after

    return _exit(pause, way, _count(pause.balance, payment, monthly, free), after, agreed.total_paid)


def _during(pause: Pause, way: Way, interest: int) -> int:
    return max(pause.partial, interest) if way == "interest_paid" else pause.partial


def _unpaid(pause: Pause, agreed: Exit) -> Exit:
    """What happens when nothing is agreed and `partial` is paid all the same."""
    terms = Terms(
        id="loan",
        balance=pause.balance,
        arrears=0,
        spans=((FOREVER, monthly_ratio(pause.rate)),),
        minimum=Minimum("fixed", amount=pause.instalment),
        percent=(0, 1),
        late_fee=pause.late_fee,
        penalty=monthly_ratio(pause.penalty_rate) if pause.penalty_rate else None,
    )
    counted = run(
        [terms],
        lambda month, accounts: (
            pause.partial if month <= pause.months else sum(a.due + a.arrears for a in accounts)
        ),
        in_order(chooser("avalanche", [terms]), spare=False),
    )
    rows = [row.debts[0] for row in counted.rows]
    found = _Counted(
        [row.paid for row in rows], sum(row.interest for row in rows), sum(row.fees for row in rows)
    )
    return _exit(pause, "unpaid", found, pause.instalment, agreed.total_paid)


def _exit(pause: Pause, way: Way, counted: _Counted, after: int, agreed: int) -> Exit:
    total = sum(counted.payments)
    shown = step(
        way,
        FORMULAS[way],
        total,
        convention="interest half up each month",
        balance=pause.balance,
        rate=f"{pause.rate} % a year",
        left=pause.left,
        pause=pause.months,
        instalment=after,
    )
    return Exit(
        way=way,
        during=counted.payments[0],
        payment=after,
        largest_payment=max(counted.payments),
        months=len(counted.payments),
        total_paid=total,
        total_interest=counted.interest,
        total_fees=counted.fees,
        extra=total - agreed if agreed else 0,
        working=shown,
    )
