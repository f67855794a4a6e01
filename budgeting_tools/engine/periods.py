"""Counts days, months and shares of a year between dates; it must not ask what day it is today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import Enum
from fractions import Fraction

from .errors import InvalidInput

__all__ = [
    "Cycle",
    "DayCount",
    "add_months",
    "days_between",
    "eu_years",
    "whole_months_back",
    "year_fraction",
]


class Cycle(Enum):
    """How often money moves, by how often that is in a year (weeks count 52, not 365/7)."""

    WEEKLY = 52
    FORTNIGHTLY = 26
    FOUR_WEEKLY = 13
    SEMIMONTHLY = 24
    MONTHLY = 12
    QUARTERLY = 4
    HALF_YEARLY = 2
    YEARLY = 1

    @property
    def per_month(self) -> Fraction:
        """Times a month: 52/12 for a weekly amount."""
        return Fraction(self.value, 12)


class DayCount(Enum):
    ACTUAL_365 = "actual/365"
    ACTUAL_36525 = "actual/365.25"
    ACTUAL_360 = "actual/360"
    ACTUAL_ACTUAL = "actual/actual"
    THIRTY_360 = "30/360"
    THIRTY_E_360 = "30e/360"

    @classmethod
    def named(cls, name: object) -> DayCount:
        try:
            return cls(name)
        except ValueError:
            choices = ", ".join(member.value for member in cls)
            raise InvalidInput("day_count", "not_a_choice", {"choices": choices}) from None


YEAR_LENGTH = {
    DayCount.ACTUAL_365: Fraction(365),
    DayCount.ACTUAL_36525: Fraction(1461, 4),
    DayCount.ACTUAL_360: Fraction(360),
    DayCount.THIRTY_360: Fraction(360),
    DayCount.THIRTY_E_360: Fraction(360),
}


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day when it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise InvalidInput("months", "too_large", {"maximum": 9999})
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_between(start: date, end: date, *, end_included: bool = False) -> int:
    """Days from start to end; the last day counts only when the contract says so."""
    return (end - start).days + end_included


def year_fraction(start: date, end: date, day_count: DayCount) -> Fraction:
    if day_count is DayCount.ACTUAL_ACTUAL:
        return _actual_actual(start, end)
    return _days(start, end, day_count) / YEAR_LENGTH[day_count]


def _days(start: date, end: date, day_count: DayCount) -> int:
    if day_count not in (DayCount.THIRTY_360, DayCount.THIRTY_E_360):
        return (end - start).days
    return _thirty_days(start, end, always=day_count is DayCount.THIRTY_E_360)


def _thirty_days(start: date, end: date, *, always: bool) -> int:
    """A 31st counts as a 30th; at the end only if the start is a 30th too (US), or `always` (European)."""
    first = min(start.day, 30)
    last = 30 if end.day == 31 and (always or first == 30) else end.day
    return 360 * (end.year - start.year) + 30 * (end.month - start.month) + last - first


def _actual_actual(start: date, end: date) -> Fraction:
    """Each calendar year's days over that year's own length (ISDA)."""
    if end < start:
        return -_actual_actual(end, start)
    if start.year == end.year:
        return Fraction((end - start).days, _days_in(start.year))
    head = Fraction((date(start.year + 1, 1, 1) - start).days, _days_in(start.year))
    tail = Fraction((end - date(end.year, 1, 1)).days, _days_in(end.year))
    return head + tail + (end.year - start.year - 1)


def _days_in(year: int) -> int:
    return 366 if monthrange(year, 2)[1] == 29 else 365


def whole_months_back(start: date, end: date, step: int = 1) -> tuple[int, date]:
    """How many whole steps of months fit, counted back from the end, and the day they reach."""
    months = (end.year - start.year) * 12 + end.month - start.month
    months -= months % step
    while months > 0 and add_months(end, -months) < start:
        months -= step
    return months, add_months(end, -months)


def eu_years(start: date, end: date, step_months: int = 1) -> Fraction:
    """EU rule (2011/90/EU): equal periods counted back from the payment, the days left over the year before them.

    That year runs back from where the periods end, so it has 366 days when it holds a 29 February.
    A date before the first drawdown is negative time.
    """
    if end < start:
        return -eu_years(end, start, step_months)
    months, reached = whole_months_back(start, end, step_months)
    year = (reached - add_months(reached, -12)).days
    return Fraction(months, 12) + Fraction((reached - start).days, year)
