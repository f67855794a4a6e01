"""Answers what money moves on which day, from incomes, bills and debts; it must not add up balances."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .case import Case, Debt, Income, Outgoing
from .debts import Account, terms_of
from .money import split
from .occurrences import MonthEnd, dates_of, due_dates, months_of, read_day

__all__ = ["Movement", "Undated", "movements"]


class Movement(NamedTuple):
    """Minor units, positive when it comes in; `kind` is income, outgoing or debt."""

    day: date
    id: str
    kind: str
    label: str
    amount: int
    auto_debit: bool = False


class Undated(NamedTuple):
    """What could not be placed, because no date was told: `amount` per `cycle`."""

    id: str
    kind: str
    label: str
    amount: int
    cycle: str


def movements(
    case: Case, first: date, last: date, month_end: MonthEnd, thin_months: bool
) -> tuple[list[Movement], tuple[Undated, ...]]:
    found: list[Movement] = []
    undated: list[Undated] = []
    items: list[Income | Outgoing] = [*case.incomes, *case.outgoings]
    for item in items:
        dates = dates_of(item, first, last, month_end)
        kind = "income" if isinstance(item, Income) else "outgoing"
        if dates is None:
            undated.append(Undated(item.id, kind, item.label, item.amount, item.cycle))
        else:
            found += _of_item(item, kind, dates, thin_months)
    for debt in case.debts:
        dues = due_dates(debt, first, last)
        if dues is None:
            undated.append(Undated(debt.id, "debt", debt.label, _first_due(case, debt), "monthly"))
        else:
            found += _of_debt(case, debt, dues)
    return sorted(found, key=lambda one: (one.day, -one.amount, one.kind, one.id)), tuple(undated)


def _of_item(item: Income | Outgoing, kind: str, dates: list[date], thin_months: bool) -> Iterator[Movement]:
    """An irregular amount is told per month, so the dates of a month share it to the last unit."""
    sign = 1 if kind == "income" else -1
    amount = item.amount
    if isinstance(item, Income) and thin_months and item.cycle == "irregular" and item.lowest is not None:
        amount = min(item.lowest, item.amount)
    if item.cycle != "irregular":
        yield from (Movement(day, item.id, kind, item.label, sign * amount) for day in dates)
        return
    for month in months_of(dates):
        for day, part in zip(month, split(amount, [1] * len(month)), strict=True):
            yield Movement(day, item.id, kind, item.label, sign * part)


def _of_debt(case: Case, debt: Debt, dues: list[date]) -> Iterator[Movement]:
    account = Account(terms_of(debt, read_day("as_of", case.as_of)))
    for month, day in enumerate(dues, 1):
        account.open_month(month)
        paid = account.pay(account.due)
        account.close_month()
        if paid:
            yield Movement(day, debt.id, "debt", debt.label or debt.lender, -paid, debt.auto_debit)


def _first_due(case: Case, debt: Debt) -> int:
    account = Account(terms_of(debt, read_day("as_of", case.as_of)))
    account.open_month(1)
    return account.due
