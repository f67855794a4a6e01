"""Answers which money counts from a day of its own and not in every month; it must not choose where it goes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from budgeting_tools.engine import Case, Income, extras_of, monthly_amount
from budgeting_tools.engine.periods import add_months
from budgeting_tools.engine.planning_months import month_of

LONGEST = 600  # months for which a later income is counted
_EVERY_MONTH = frozenset({"weekly", "fortnightly", "four_weekly", "monthly"})


def begins_later(income: Income, as_of: date) -> bool:
    """True for an income that comes at least monthly and whose first day is more than a month away."""
    if income.cycle not in _EVERY_MONTH or not income.next_date:
        return False
    return date.fromisoformat(income.next_date) > add_months(as_of, 1)


def of_today(case: Case) -> Case:
    """The case without the incomes that begin later: what each month brings from now on."""
    start = date.fromisoformat(case.as_of)
    return replace(case, incomes=tuple(one for one in case.incomes if not begins_later(one, start)))


def extras(case: Case) -> dict[int, int]:
    """Minor units by plan month, over what the first month brings: one-off money, and incomes that begin later."""
    found = extras_of(case)
    for month, amount in _later(case):
        found[month] = found.get(month, 0) + amount
    return found


def _later(case: Case) -> Iterator[tuple[int, int]]:
    start = date.fromisoformat(case.as_of)
    for income in case.incomes:
        if begins_later(income, start):
            first = month_of(date.fromisoformat(income.next_date), start)
            amount = monthly_amount(income.amount, income.cycle)
            yield from ((month, amount) for month in range(first, LONGEST + 1))
