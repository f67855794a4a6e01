"""Answers what a household takes in, spends and owes in each coming month if nothing unforeseen happens.

It must not draw anything by chance. Incomes and costs are as in the budget (52, 26 and 13 a year over 12); debts ask
for what is due, and for arrears in the first month; a new loan asks for the payments of each month.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date
from fractions import Fraction

from .budget import monthly_amount
from .case import Case, Income, Outgoing, Quote
from .case.limits import LARGEST_AMOUNT
from .case.limits import Whole as Between
from .debts import Account, terms_of
from .errors import InvalidInput
from .occurrences import read_day
from .periods import add_months
from .planning_months import begins_in
from .quote_rows import Rhythm, payment_times
from .quotes import rows_with_fees

__all__ = ["Household", "household_of"]

CARD_KINDS = frozenset({"card", "store"})  # their rate may be raised at any time


@dataclass(frozen=True, slots=True)
class Household:
    """Minor units, one entry a month. `usual` and `lowest` are the irregular part of income.

    `rateable` is what is owed, at the start of the month, at a rate that may rise.
    """

    currency: str
    cash: int
    steady: tuple[int, ...]
    usual: tuple[int, ...]
    lowest: tuple[int, ...]
    costs: tuple[int, ...]
    dues: tuple[int, ...]
    rateable: tuple[int, ...]

    def __post_init__(self) -> None:
        Between(-LARGEST_AMOUNT, LARGEST_AMOUNT).check("cash", self.cash)
        for field in fields(self)[2:]:
            series = getattr(self, field.name)
            if not isinstance(series, tuple) or len(series) != len(self.steady):
                raise InvalidInput(field.name, "wrong_type", {"wanted": "list of one amount a month"})
            for i, amount in enumerate(series):
                Between(0, LARGEST_AMOUNT).check(f"{field.name}.{i}", amount)
        for i, (lowest, usual) in enumerate(zip(self.lowest, self.usual, strict=True)):
            Between(0, usual).check(f"lowest.{i}", lowest)


def household_of(
    case: Case,
    months: int,
    *,
    quote: Quote | None = None,
    swing_percent: int = 0,
    rates_may_rise: Collection[str] | None = None,
) -> Household:
    """`rates_may_rise` names debts (and the quote) by id; None means cards and store credit.

    An irregular income without a told lowest month may fall `swing_percent` below its usual amount.
    """
    named = set(rates_may_rise) if rates_may_rise is not None else _cards(case)
    irregular = [income for income in case.incomes if income.cycle == "irregular"]
    usual = sum(income.amount for income in irregular)
    lowest = sum(_lowest(income, swing_percent) for income in irregular)
    dues, rateable = _owed(case, months, named)
    if quote is not None:
        _add_quote(quote, dues, rateable if quote.id in named else [0] * months)
    return Household(
        currency=case.currency,
        cash=case.opening_cash,
        steady=_by_month(case, [income for income in case.incomes if income.cycle != "irregular"], months),
        usual=(usual,) * months,
        lowest=(lowest,) * months,
        costs=_by_month(case, case.outgoings, months),
        dues=tuple(dues),
        rateable=tuple(rateable),
    )


def _cards(case: Case) -> set[str]:
    return {debt.id for debt in case.debts if debt.kind in CARD_KINDS}


def _lowest(income: Income, swing_percent: int) -> int:
    if income.lowest is not None:
        return min(income.lowest, income.amount)
    return income.amount * (100 - swing_percent) // 100


def _by_month(case: Case, items: Collection[Income | Outgoing], months: int) -> tuple[int, ...]:
    """What repeats is the same every month from its first; what comes once falls in the month of its date."""
    series = [0] * months
    start = read_day("as_of", case.as_of)
    for item in items:
        monthly = monthly_amount(item.amount, item.cycle)
        for month in range(begins_in(item, start), months + 1):
            series[month - 1] += monthly
        if item.cycle == "once":
            for text in item.dates or ((item.next_date,) if item.next_date else ()):
                month = _month_of(start, read_day("dates", text))
                if 0 <= month < months:
                    series[month] += item.amount
    return tuple(series)


def _month_of(start: date, day: date) -> int:
    """0 for the month that begins on `start`, as in a plan; below 0 before it."""
    months = (day.year - start.year) * 12 + day.month - start.month
    return months - (add_months(start, months) > day)


def _owed(case: Case, months: int, named: Collection[str]) -> tuple[list[int], list[int]]:
    dues, rateable = [0] * months, [0] * months
    start = read_day("as_of", case.as_of)
    for debt in case.debts:
        account = Account(terms_of(debt, start))
        for month in range(months):
            rateable[month] += account.balance if debt.id in named else 0
            account.open_month(month + 1)
            dues[month] += account.pay(account.asked)
            account.close_month()
    return dues, rateable


def _add_quote(quote: Quote, dues: list[int], rateable: list[int]) -> None:
    """Each payment counts in the month it falls in; the balance stands until it is made."""
    rows = rows_with_fees(quote)
    per_year = Rhythm.of(quote).per_year
    begun, owed = 0, quote.amount
    for time, row in zip(payment_times(quote, len(rows)), rows, strict=True):
        ends = Fraction(time) * 12 / per_year
        month = max(0, -(-ends.numerator // ends.denominator) - 1)
        for place in range(begun, min(month + 1, len(dues))):
            rateable[place] += owed
        begun, owed = max(begun, month + 1), row.balance
        if month < len(dues):
            dues[month] += row.payment
