"""Answers how debts end, month by month, when a fixed sum goes out in a given order; it must not seek better terms.

A month: every debt posts interest, fees and new charges; then all dues, then arrears, then the spare money in order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from .case import Debt
from .debts import MAX_MONTHS, Account, Terms, terms_of
from .errors import InvalidInput, NeverRepaid
from .money import format_minor
from .orders import Chooser, chooser
from .working import Working, step

HOPELESS = 50  # times the opening total: growth without end, so the count stops early
Rollover = Literal["same_month", "none"]
Allowance = Callable[[int, Sequence[Account]], int]


class DebtMonth(NamedTuple):
    """One debt in one month, minor units: opening + interest + fees + charged - paid = balance."""

    id: str
    interest: int
    fees: int
    charged: int
    due: int
    paid: int
    balance: int
    arrears: int


class PlanMonth(NamedTuple):
    """`short` is what was due or overdue and the budget did not reach."""

    month: int
    budget: int
    paid: int
    short: int
    balance: int
    debts: tuple[DebtMonth, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Totals in minor units; `end` is the ISO month of the last payment, empty when the start is not known."""

    strategy: str
    months: int
    end: str
    total_paid: int
    total_interest: int
    total_fees: int
    payoff_months: tuple[tuple[str, int], ...]
    rows: tuple[PlanMonth, ...]
    working: Working

    @property
    def cost(self) -> int:
        return self.total_interest + self.total_fees

    @property
    def payoff_order(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.payoff_months)

    @property
    def first_win(self) -> tuple[str, int] | None:
        """The first debt that is gone, and in which month."""
        return self.payoff_months[0] if self.payoff_months else None

    @property
    def months_short(self) -> tuple[int, ...]:
        return tuple(row.month for row in self.rows if row.short)


@dataclass(slots=True)
class Run:
    """What the machine counted; `cleared` says whether it ended or was stopped."""

    rows: list[PlanMonth]
    payoffs: dict[str, int]
    cleared: bool


def run(
    terms: Sequence[Terms],
    allowance: Allowance,
    choose: Chooser,
    *,
    spare: bool = True,
    months: int = MAX_MONTHS,
) -> Run:
    """Counts months until all is paid, `months` is reached, or the debts have grown out of reach."""
    accounts = [Account(one) for one in terms]
    counted = Run([], {}, not any(account.balance for account in accounts))
    ceiling = HOPELESS * (1 + sum(account.balance for account in accounts))
    month = 0
    while not counted.cleared and month < months:
        month += 1
        row = _one_month(accounts, month, allowance, choose, spare, counted.payoffs)
        counted.rows.append(row)
        counted.cleared = row.balance == 0
        if row.balance > ceiling:
            break
    return counted


def _one_month(
    accounts: Sequence[Account],
    month: int,
    allowance: Allowance,
    choose: Chooser,
    spare: bool,
    payoffs: dict[str, int],
) -> PlanMonth:
    for account in accounts:
        account.open_month(month)
    budget = allowance(month, accounts)
    open_ones = [account for account in accounts if account.balance]
    ordered = choose(open_ones, month)
    left = _pay(ordered, budget, spare)
    for account in ordered:
        if not account.balance:
            payoffs.pop(account.terms.id, None)
            payoffs[account.terms.id] = month
    short = sum(max(0, account.due + account.arrears - account.paid) for account in open_ones)
    for account in accounts:
        account.close_month()
    rows = tuple(
        DebtMonth(a.terms.id, a.interest, a.fees, a.charged, a.due, a.paid, a.balance, a.arrears)
        for a in accounts
    )
    return PlanMonth(month, budget, budget - left, short, sum(a.balance for a in accounts), rows)


def _pay(ordered: Sequence[Account], budget: int, spare: bool) -> int:
    """Dues, then arrears (priority debts before the others), then spare money; says what is left."""
    left = budget
    first = sorted(ordered, key=lambda account: not account.terms.priority)
    for account in first:
        left -= account.pay(min(left, account.due))
    for account in first:
        left -= account.pay(min(left, account.arrears))
    if spare:
        for account in ordered:
            left -= account.pay(left)
    return left


def plan_debts(
    debts: Sequence[Debt],
    currency: str,
    monthly_budget: int | None,
    strategy: str = "avalanche",
    own_order: Sequence[str] = (),
    *,
    as_of: date | None = None,
    extras: Mapping[int, int] | None = None,
    rollover: Rollover = "same_month",
) -> Plan:
    """`monthly_budget` None pays what is due each month; `extras` adds one-off money by month number.

    Raises NeverRepaid, with a payment that clears all within five years, when this one never does.
    """
    terms = [terms_of(debt, as_of) for debt in debts]
    if len({one.id for one in terms}) != len(terms):
        raise InvalidInput("debts", "duplicate_id")
    choose = chooser(strategy, terms, own_order)
    allowance = _allowance(terms, monthly_budget, extras or {}, rollover)
    counted = run(terms, allowance, choose, spare=strategy != "minimums" and monthly_budget is not None)
    if not counted.cleared:
        raise _never(terms, counted)
    return _plan(strategy, counted, currency, monthly_budget, as_of)


def _allowance(
    terms: Sequence[Terms], monthly_budget: int | None, extras: Mapping[int, int], rollover: Rollover
) -> Allowance:
    if monthly_budget is None:
        return lambda month, accounts: sum(a.due + a.arrears for a in accounts) + extras.get(month, 0)
    if monthly_budget < 0:
        raise InvalidInput("monthly_budget", "too_small", {"minimum": 0})
    if rollover == "same_month":
        return lambda month, accounts: monthly_budget + extras.get(month, 0)
    beyond = monthly_budget - first_dues(terms)
    if beyond < 0:
        raise InvalidInput("monthly_budget", "too_small", {"minimum": first_dues(terms)})
    return lambda month, accounts: beyond + sum(a.due for a in accounts) + extras.get(month, 0)


def first_dues(terms: Sequence[Terms]) -> int:
    """What the first month asks for besides arrears."""
    accounts = [Account(one) for one in terms]
    for account in accounts:
        account.open_month(1)
    return sum(account.due for account in accounts)


def _never(terms: Sequence[Terms], counted: Run) -> NeverRepaid:
    from .ways_out import clear_within, stop_growth

    first = counted.rows[0]
    reason = "payment_below_interest" if first.paid <= stop_growth(terms) else "never_cleared"
    return NeverRepaid(
        payment_that_would_work=clear_within(terms, 60),
        reason=reason,
        params={"months": 60, "paid": first.paid},
    )


def _plan(strategy: str, counted: Run, currency: str, monthly_budget: int | None, as_of: date | None) -> Plan:
    rows = tuple(counted.rows)
    paid = sum(row.paid for row in rows)
    interest = sum(one.interest for row in rows for one in row.debts)
    fees = sum(one.fees for row in rows for one in row.debts)
    working = (
        step(
            "plan_total",
            "opening balances + interest + fees + new charges = paid",
            format_minor(paid, currency),
            convention="interest first, rounded half up each month; dues, arrears, then spare money in order",
            order=strategy,
            monthly_budget="what is due"
            if monthly_budget is None
            else format_minor(monthly_budget, currency),
            interest=format_minor(interest, currency),
            fees=format_minor(fees, currency),
            months=len(rows),
        ),
    )
    payoffs = tuple(counted.payoffs.items())
    return Plan(
        strategy, len(rows), month_name(as_of, len(rows)), paid, interest, fees, payoffs, rows, working
    )


def month_name(as_of: date | None, months: int) -> str:
    """ISO month in which the payment of month number `months` falls; the first is the month of `as_of`."""
    if as_of is None or months == 0:
        return ""
    place = as_of.year * 12 + as_of.month - 1 + months - 1
    return f"{place // 12:04d}-{place % 12 + 1:02d}"
