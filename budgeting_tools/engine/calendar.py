"""Answers what each day brings, takes and leaves, and when the money runs out; it must not ask what day it is.

A day: money comes in first, then goes out; its balance is what is left at its end. What has no date is listed apart
and never guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from .admission import admitted
from .case import Case
from .due_moves import Bill, DueMove, best_move
from .errors import InvalidInput
from .money import format_minor
from .movements import Movement, Undated, movements
from .occurrences import MonthEnd, read_day
from .rates import count_of
from .working import Working, step

__all__ = ["CalendarDay", "DueMove", "MonthEnd", "Movement", "PaydayCalendar", "Undated", "payday_calendar"]

HORIZON = 92
LONGEST = 400
SPENT_FREELY = frozenset({"food", "personal", "leisure", "savings"})  # nobody to ask for another date


class CalendarDay(NamedTuple):
    """`balance` is what is left at the end of the day."""

    day: date
    movements: tuple[Movement, ...]
    balance: int


@dataclass(frozen=True, slots=True)
class PaydayCalendar:
    """`short` is how much is missing on the lowest day to keep the buffer, 0 when nothing is.

    `move` is the smallest single change of a due date after which nothing is missing; when there is none,
    `nearest_move` leaves the least missing. `arrears` are already overdue and not in the days.
    """

    currency: str
    buffer: int
    days: tuple[CalendarDay, ...]
    first_below_zero: date | None
    first_below_buffer: date | None
    lowest: int
    lowest_day: date
    short: int
    move: DueMove | None
    nearest_move: DueMove | None
    undated: tuple[Undated, ...]
    arrears: int
    working: Working


def payday_calendar(
    case: Case,
    *,
    days: int = HORIZON,
    month_end: MonthEnd = MonthEnd.SAME_DAY,
    thin_months: bool = True,
) -> PaydayCalendar:
    """From the day of the case on; an irregular income counts at its lowest, where told, unless `thin_months` is off.

    Debts pay what falls due on their due day: interest is posted monthly before each payment, as in every plan.
    """
    case = admitted(Case, case, "case")
    count_of("days", days, LONGEST)
    first = read_day("as_of", case.as_of)
    last = _later(first, days - 1)
    beyond = _later(last, 31)  # a moved payment may land after the last day shown
    found, undated = movements(case, first, beyond, month_end, thin_months)
    balances = _balances(case.opening_cash, found, first, (beyond - first).days + 1)
    shown = balances[:days]
    lowest = min(shown)
    short = max(0, case.buffer - lowest)
    move = best_move(_bills(case, found), balances, case.buffer, first, days) if short else None
    return PaydayCalendar(
        currency=case.currency,
        buffer=case.buffer,
        days=tuple(_rows(found, shown, first)),
        first_below_zero=_first_below(shown, 0, first),
        first_below_buffer=_first_below(shown, case.buffer, first),
        lowest=lowest,
        lowest_day=first + timedelta(shown.index(lowest)),
        short=short,
        move=move if move and not move.short_after else None,
        nearest_move=move if move and move.short_after else None,
        undated=undated,
        arrears=sum(debt.arrears for debt in case.debts),
        working=_working(case, shown, first, short, month_end, thin_months, move),
    )


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        raise InvalidInput("as_of", "too_large", {"maximum": "9998-12-31"}) from None


def _balances(opening: int, found: list[Movement], first: date, days: int) -> list[int]:
    change = [0] * days
    for one in found:
        change[(one.day - first).days] += one.amount
    balances, left = [], opening
    for amount in change:
        left += amount
        balances.append(left)
    return balances


def _rows(found: list[Movement], balances: list[int], first: date) -> Iterator[CalendarDay]:
    by_day: dict[date, list[Movement]] = {}
    for one in found:
        by_day.setdefault(one.day, []).append(one)
    for place, balance in enumerate(balances):
        day = first + timedelta(place)
        yield CalendarDay(day, tuple(by_day.get(day, ())), balance)


def _first_below(balances: list[int], level: int, first: date) -> date | None:
    return next((first + timedelta(i) for i, balance in enumerate(balances) if balance < level), None)


def _bills(case: Case, found: list[Movement]) -> list[Bill]:
    """What somebody can be asked to take on another day: debts, and bills paid monthly or less often."""
    askable = {("debt", debt.id) for debt in case.debts} | {
        ("outgoing", bill.id)
        for bill in case.outgoings
        if bill.cycle in ("monthly", "quarterly", "yearly") and bill.category not in SPENT_FREELY
    }
    bills: dict[tuple[str, str], list[Movement]] = {}
    for one in found:
        if (one.kind, one.id) in askable:
            bills.setdefault((one.kind, one.id), []).append(one)
    return [
        Bill(name, kind, group[0].label, tuple((one.day, -one.amount) for one in group))
        for (kind, name), group in bills.items()
    ]


def _working(
    case: Case,
    balances: list[int],
    first: date,
    short: int,
    month_end: MonthEnd,
    thin_months: bool,
    move: DueMove | None,
) -> Working:
    def shown(minor: int) -> str:
        return format_minor(minor, case.currency)

    lowest = step(
        "lowest_balance",
        "cash at the start + all that came in − all that went out, day by day",
        shown(min(balances)),
        convention=f"within a day money comes in first; monthly: {month_end.value}; irregular income at its "
        + ("lowest" if thin_months else "usual amount"),
        cash_at_start=shown(case.opening_cash),
        first_day=first,
        days=len(balances),
    )
    missing = step("short", "buffer − lowest balance", shown(short), buffer=shown(case.buffer))
    if move is None:
        return (lowest, missing) if short else (lowest,)
    moved = step(
        "move",
        "the fewest days later, then the least money, after which no day is short",
        shown(move.short_after),
        convention="one due date, to a day from 1 to 28; interest for the days between is not counted",
        bill=move.label or move.id,
        from_day=move.first_from,
        to_day=move.first_to,
    )
    return (lowest, missing, moved)
