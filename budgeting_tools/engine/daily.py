"""Answers what simple daily interest comes to, segment by segment; it must not compound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from .errors import InvalidInput
from .money import Rounding
from .periods import days_between
from .quotients import round_fraction, whole_minor
from .rates import Daily
from .working import Working, step

__all__ = ["BillBasis", "DailyInterest", "EndDay", "Segment", "bill_segments", "daily_interest"]


class EndDay(Enum):
    """Whether the last day of a dated segment bears interest."""

    EXCLUDED = "excluded"
    INCLUDED = "included"


class BillBasis(Enum):
    """What bears interest when a card bill is paid in part: all of it until that day, or only what stayed unpaid."""

    FULL_BILL = "full_bill"
    UNPAID_PART = "unpaid_part"


@dataclass(frozen=True, slots=True)
class Segment:
    """A balance that stood for a number of days."""

    balance: int
    days: int

    def __post_init__(self) -> None:
        whole_minor("balance", self.balance)
        whole_minor("days", self.days)

    @classmethod
    def dated(cls, balance: int, start: date, end: date, end_day: EndDay = EndDay.EXCLUDED) -> Segment:
        if end < start:
            raise InvalidInput("segments", "too_small", {"minimum": start.isoformat()})
        return cls(balance, days_between(start, end, end_included=end_day is EndDay.INCLUDED))


@dataclass(frozen=True, slots=True)
class DailyInterest:
    """Rounded interest, the exact sum before rounding, and one step per segment."""

    interest: int
    exact: Fraction
    working: Working


def daily_interest(
    segments: Sequence[Segment], rate: Daily, rounding: Rounding = Rounding.HALF_UP
) -> DailyInterest:
    """Sum of balance * days * daily rate, rounded once at the end."""
    if rate.percent < 0:
        raise InvalidInput("daily_rate", "too_small", {"minimum": 0})
    daily = Fraction(rate.percent) / 100
    exact = sum((segment.balance * segment.days * daily for segment in segments), Fraction(0))
    interest = round_fraction(exact, rounding)
    parts = [
        step(
            "daily_segment",
            "balance * days * rate",
            "",
            balance=one.balance,
            days=one.days,
            rate=rate.percent,
        )
        for one in segments
    ]
    whole = step("daily_interest", "sum of segments", interest, convention="simple, rounded once")
    return DailyInterest(interest, exact, (*parts, whole))


def bill_segments(
    purchases: Sequence[tuple[date, int]],
    paid: tuple[date, int],
    statement: date,
    *,
    due: date,
    advances: Sequence[tuple[date, int]] = (),
    basis: BillBasis = BillBasis.FULL_BILL,
    grace_days: int = 0,
    grace_amount: int = 0,
    end_day: EndDay = EndDay.EXCLUDED,
) -> tuple[Segment, ...]:
    """The segments of a card bill that bear interest, from each posting day to the next statement.

    Purchases paid in time (due day plus `grace_days`) to within `grace_amount` bear none; a cash advance bears it from
    its own day whatever is paid. The payment covers advances first, then the earliest purchases.
    """
    day, amount = paid
    bill = sum(cost for _, cost in (*advances, *purchases))
    on_time = (day - due).days <= grace_days
    free = on_time and bill - amount <= grace_amount
    segments: list[Segment] = []
    left = amount
    for posted, cost in sorted(advances):
        covered = min(left, cost)
        left -= covered
        segments += _until(posted, day, statement, covered, 0 if free else cost - covered, end_day)
    for posted, cost in [] if free else sorted(purchases):
        covered = min(left, cost)
        left -= covered
        spared = on_time and basis is BillBasis.UNPAID_PART
        segments += _until(posted, day, statement, 0 if spared else covered, cost - covered, end_day)
    return tuple(segment for segment in segments if segment.balance and segment.days)


def _until(
    posted: date, paid: date, statement: date, covered: int, unpaid: int, end_day: EndDay
) -> list[Segment]:
    """All of it until the payment, and what that left until the statement."""
    if posted > paid or not covered:
        return [Segment.dated(covered + unpaid, posted, statement, end_day)]
    return [Segment.dated(covered + unpaid, posted, paid), Segment.dated(unpaid, paid, statement, end_day)]
