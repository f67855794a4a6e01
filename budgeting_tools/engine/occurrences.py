"""Answers on which days a repeated payment falls; it must not know balances or today's date."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import MAXYEAR, date, timedelta
from enum import Enum

from .case import Debt, Income, Outgoing
from .errors import InvalidInput
from .periods import add_months

__all__ = ["MonthEnd", "dates_of", "due_dates", "months_of", "on_day_from", "read_day"]

WEEKS = {"weekly": 1, "fortnightly": 2, "four_weekly": 4}
MONTHS = {"monthly": 1, "quarterly": 3, "yearly": 12}


class MonthEnd(Enum):
    """What "monthly" means for a date late in its month."""

    SAME_DAY = "the same day of each month, or its last day when it is shorter"
    LAST_DAY = "a date that is the last of its month stays the last of each month"


def read_day(field: str, text: object) -> date:
    if not isinstance(text, str):
        raise InvalidInput(field, "wrong_type", {"wanted": "date"})
    try:
        if len(text) != 10:
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise InvalidInput(field, "not_a_date", {"value": text[:40]}) from None


def dates_of(item: Income | Outgoing, first: date, last: date, month_end: MonthEnd) -> list[date] | None:
    """The days of an income or bill from `first` to `last`; None when no date was told.

    An irregular or single one falls on its listed dates; a repeated one is counted on from its next date (or the
    earliest listed), and that date may already be past.
    """
    listed = sorted(read_day("dates", text) for text in item.dates)
    if item.next_date:
        listed.insert(0, read_day("next_date", item.next_date))
    if not listed:
        return None
    if item.cycle in WEEKS:
        return list(_weekly(listed[0], WEEKS[item.cycle], first, last))
    if item.cycle in MONTHS:
        return list(_monthly(listed[0], MONTHS[item.cycle], first, last, month_end))
    return sorted({day for day in listed if first <= day <= last})


def due_dates(debt: Debt, first: date, last: date) -> list[date] | None:
    """One a month on the due day, or on the last day of a month that has no such day."""
    if debt.due_day is None:
        return None
    return list(_monthly(date(first.year, 1, debt.due_day), 1, first, last, MonthEnd.SAME_DAY))


def on_day_from(start: date, day: int) -> date:
    """The first date from `start` on that is this day of its month, for days that every month has (1 to 28)."""
    here = start.replace(day=day)
    return here if here >= start else add_months(here, 1)


def _weekly(anchor: date, weeks: int, first: date, last: date) -> Iterator[date]:
    days = 7 * weeks
    missed = max(0, -((anchor - first).days // days))
    step = anchor.toordinal() + missed * days
    while step <= last.toordinal():
        yield date.fromordinal(step)
        step += days


def _monthly(anchor: date, months: int, first: date, last: date, month_end: MonthEnd) -> Iterator[date]:
    """Counted from the anchor each time, so that a short month never moves the day for good."""
    stays_last = month_end is MonthEnd.LAST_DAY and (anchor + timedelta(1)).day == 1
    gone = (first.year - anchor.year) * 12 + first.month - anchor.month
    step = max(0, gone // months * months)
    while True:
        if anchor.year + (anchor.month - 1 + step) // 12 > MAXYEAR:
            return
        day = add_months(anchor, step)
        if stays_last:
            day = day.replace(day=monthrange(day.year, day.month)[1])
        if day > last:
            return
        if day >= first:
            yield day
        step += months


def months_of(dates: Sequence[date]) -> list[list[date]]:
    """Dates grouped by month, for amounts that are told per month."""
    months = sorted({(day.year, day.month) for day in dates})
    return [[day for day in dates if (day.year, day.month) == month] for month in months]
