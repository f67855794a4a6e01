"""Answers which month of a plan a day falls in, and what a plan's month is called; it must not ask what day it is.

Month 1 runs from the plan's first day to the day before its return a month later.
"""

from __future__ import annotations

from datetime import date

from .case import Case
from .periods import add_months


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


def once_by_month(case: Case, months: int) -> dict[int, int]:
    """One-off incomes less one-off outgoings by plan month; one dated before the plan is taken as already there."""
    start = date.fromisoformat(case.as_of)
    found: dict[int, int] = {}
    for sign, items in ((1, case.incomes), (-1, case.outgoings)):
        for item in items:
            if item.cycle == "once":
                for text in item.dates or ((item.next_date,) if item.next_date else ()):
                    day = date.fromisoformat(text)
                    month = month_of(day, start)
                    if day >= start and month <= months:
                        found[month] = found.get(month, 0) + sign * item.amount
    return found


def extras_of(case: Case, months: int = 120) -> dict[int, int]:
    """What one-off money leaves for debts by plan month: the `extras` of a plan. A costly month takes nothing away
    from the plan, because the buffer is there for it."""
    return {month: amount for month, amount in once_by_month(case, months).items() if amount > 0}
