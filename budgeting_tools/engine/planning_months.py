"""Answers which month of a plan a day falls in, and what a plan's month is called; it must not ask what day it is.

Month 1 runs from the plan's first day to the day before its return a month later.
"""

from __future__ import annotations

from datetime import date, timedelta

from .case import Income, Outgoing
from .periods import add_months

CYCLES = {  # months and days of one
    "weekly": (0, 7),
    "fortnightly": (0, 14),
    "four_weekly": (0, 28),
    "monthly": (1, 0),
    "quarterly": (3, 0),
    "yearly": (12, 0),
}


def month_of(day: date, as_of: date) -> int:
    """1 for the first month; a day before the plan counts as month 1 too."""
    whole = (day.year - as_of.year) * 12 + day.month - as_of.month
    if whole > 0 and add_months(as_of, whole) > day:
        whole -= 1
    return max(whole, 0) + 1


def months_until(as_of: date, until: date) -> int:
    """How many months counted from `as_of` begin before `until`."""
    whole = (until.year - as_of.year) * 12 + until.month - as_of.month
    return max(0, whole + (1 if until.day > as_of.day else 0))


def month_name(as_of: date | None, months: int) -> str:
    """ISO month of the payment in month number `months`; the first is the month of `as_of`."""
    if as_of is None or months == 0:
        return ""
    place = as_of.year * 12 + as_of.month - 1 + months - 1
    return f"{place // 12:04d}-{place % 12 + 1:02d}"


def begins_in(item: Income | Outgoing, as_of: date) -> int:
    """The month in which a repeated income or bill begins: 1 unless its next date is more than a whole cycle away."""
    if not item.next_date or item.cycle not in CYCLES:
        return 1
    following = date.fromisoformat(item.next_date)
    months, days = CYCLES[item.cycle]
    return month_of(following, as_of) if following > add_months(as_of, months) + timedelta(days=days) else 1
