"""Answers what money comes or goes beside a usual month, by plan month; it must not plan what is done with it."""

from __future__ import annotations

from datetime import date

from .admission import admitted
from .budget import monthly_amount
from .case import Case
from .case.limits import Whole as Between
from .debts import MAX_MONTHS
from .planning_months import begins_in, month_of

__all__ = ["beside_the_usual", "extras_of"]


def once_by_month(case: Case, months: int) -> dict[int, int]:
    """One-off incomes less one-off outgoings; one dated before the plan is taken as already there."""
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


def begun_by_month(case: Case, months: int) -> dict[int, int]:
    """What a raise, a new job or a new bill changes in each month from the one in which it begins."""
    start = date.fromisoformat(case.as_of)
    found: dict[int, int] = {}
    for sign, items in ((1, case.incomes), (-1, case.outgoings)):
        for item in items:
            first = begins_in(item, start)
            if first > 1:
                monthly = sign * monthly_amount(item.amount, item.cycle)
                for month in range(first, months + 1):
                    found[month] = found.get(month, 0) + monthly
    return found


def beside_the_usual(case: Case, months: int) -> dict[int, int]:
    """All of it, above or below zero, for cash that is counted month by month."""
    return _sum(once_by_month(case, months), begun_by_month(case, months))


def extras_of(case: Case, months: int = 120) -> dict[int, int]:
    """The `extras` of a plan: what one-off money leaves for debts, and what begins later. A costly month takes nothing
    away from the plan, because the buffer is there for it; a bill that stays does."""
    case = admitted(Case, case, "case")
    Between(1, MAX_MONTHS).check("months", months)
    spare = {month: amount for month, amount in once_by_month(case, months).items() if amount > 0}
    return {month: amount for month, amount in _sum(spare, begun_by_month(case, months)).items() if amount}


def _sum(one: dict[int, int], other: dict[int, int]) -> dict[int, int]:
    return {month: one.get(month, 0) + other.get(month, 0) for month in sorted({*one, *other})}
