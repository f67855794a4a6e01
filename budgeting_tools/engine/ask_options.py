"""Answers what each concession would do to one debt, paid exactly as amended; it must not choose among concessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .agreements import due_date as due_date
from .case import Concession, Debt
from .debts import Account, terms_of, times
from .granting import grant_one

GRACE_DAYS = (7, 14, 30, 60)
SPREAD_MONTHS = (3, 6, 12)
FREEZE_MONTHS = (1, 2, 3)
LOWER_QUARTERS = (3, 2, 1)
# What a lender is taken to grant when nothing is known about it.
DEFAULT_LIMITS = {"grace": 30, "spread_arrears": 12, "freeze_interest": 3}
DEFAULT_QUARTERS = 2
DAYS_A_MONTH = 30


@dataclass(frozen=True, slots=True)
class Option:
    """A concession on a debt; `value` is days, months or minor units, by kind; kind "" asks for nothing."""

    debt: str
    kind: str = ""
    value: int = 0
    known: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """A debt paid as amended: payments by month, and what the lender waits for (money x days) or gives up."""

    option: Option
    payments: tuple[int, ...]
    balances: tuple[int, ...]
    money_days: int
    forgone: int
    grows: bool

    @property
    def total_paid(self) -> int:
        return sum(self.payments)


def options_for(debt: Debt, concessions: Sequence[Concession], as_of: date) -> list[Option]:
    """Nothing first, then the grid within what the lender is known, or else taken, to grant."""
    limits: dict[str, Concession] = {one.kind: one for one in concessions if one.debt == debt.id}
    found = [Option(debt.id)]
    found += _counted("grace", GRACE_DAYS, debt, limits)
    if debt.arrears:
        found += _counted("spread_arrears", SPREAD_MONTHS, debt, limits)
    found += _lower(debt, limits, as_of)
    if any(span.rate.strip("0.") for span in debt.rates):
        found += _counted("freeze_interest", FREEZE_MONTHS, debt, limits)
    fee = min(debt.late_fee, debt.arrears)
    if "waive_fee" in limits:
        fee = min(fee, limits["waive_fee"].limit)
    if fee:
        found.append(Option(debt.id, "waive_fee", fee, _known("waive_fee", limits)))
    return found


def _known(kind: str, limits: Mapping[str, Concession]) -> bool:
    return kind in limits and limits[kind].known


def _counted(kind: str, grid: Sequence[int], debt: Debt, limits: Mapping[str, Concession]) -> list[Option]:
    most = limits[kind].limit if kind in limits else DEFAULT_LIMITS[kind]
    return [Option(debt.id, kind, value, _known(kind, limits)) for value in grid if value <= most]


def _lower(debt: Debt, limits: Mapping[str, Concession], as_of: date) -> list[Option]:
    """Three quarters, half or a quarter of the first due, rounded up; half at least unless a lower one is known."""
    account = Account(terms_of(debt, as_of))
    account.open_month(1)
    kind = "lower_instalment"
    parts = [-(-account.due * quarters // 4) for quarters in LOWER_QUARTERS]
    least = limits[kind].limit if kind in limits else -(-account.due * DEFAULT_QUARTERS // 4)
    values = {value for value in [*parts, least] if least <= value < account.due}
    return [Option(debt.id, kind, value, _known(kind, limits)) for value in sorted(values, reverse=True)]


def path(debt: Debt, option: Option, as_of: date, months: int) -> Path:
    """Every amended due is paid in full, so nothing new falls overdue and no late fee arises."""
    amended = grant_one(debt, option.kind, option.value)
    terms = replace(terms_of(amended, as_of), late_fee=0)
    account, usual = Account(terms), Account(replace(terms_of(debt, as_of), late_fee=0))
    payments, balances, waited, forgone = [], [], 0, debt.balance - amended.balance
    for month in range(1, months + 1):
        opening = account.balance
        account.open_month(month)
        usual.balance, usual.arrears = opening, account.arrears
        usual.open_month(month)
        if option.kind == "grace" and month == 1:
            waited = option.value * (account.moved or account.due)
        elif option.kind == "lower_instalment":
            waited += max(0, usual.due - account.due) * DAYS_A_MONTH * (months - month + 1)
        elif option.kind == "spread_arrears":
            waited += (account.asked - account.due) * DAYS_A_MONTH * (month - 1)
        elif option.kind == "freeze_interest" and month <= option.value:
            forgone += times(opening, usual.rate(month))
        payments.append(account.pay(account.asked))
        account.close_month()
        balances.append(account.balance)
    return Path(option, tuple(payments), tuple(balances), waited, forgone, balances[-1] > debt.balance)
