"""Answers how debts run, month by month, under any rule of paying; it must not choose that rule.

A month: every debt posts interest, fees and new charges; then the payer hands out the budget; then dues left open
become arrears.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from .debts import MAX_MONTHS, Account, Terms
from .orders import Chooser

HOPELESS = 50  # times the opening total: growth without end, so the count stops early
Allowance = Callable[[int, Sequence[Account]], int]
Payer = Callable[[Sequence[Account], int, int], Sequence[Account]]  # pays, and says in which order
Stop = Callable[[Sequence[Account], int], bool]
_rank = attrgetter("rank")


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


@dataclass(slots=True)
class Run:
    """What was counted; `cleared` says whether it ended or was stopped."""

    rows: list[PlanMonth]
    payoffs: dict[str, int]
    cleared: bool


def run(
    terms: Sequence[Terms],
    allowance: Allowance,
    payer: Payer,
    *,
    months: int = MAX_MONTHS,
    by_debt: bool = True,
    stop: Stop | None = None,
) -> Run:
    """Counts until all is paid, `months` is reached, the debts have grown out of reach, or `stop` says it is no use.

    `by_debt` False leaves the rows of single debts out, which a search has no use for.
    """
    accounts = [Account(one) for one in terms]
    counted = Run([], {}, not any(one.balance for one in terms))
    ceiling = HOPELESS * (1 + sum(one.balance for one in terms))
    last_to_begin = max((one.begins for one in terms), default=0)
    month = 0
    while not counted.cleared and month < months:
        month += 1
        row = _one_month(accounts, month, allowance, payer, counted.payoffs, by_debt)
        counted.rows.append(row)
        counted.cleared = row.balance == 0 and month >= last_to_begin
        if row.balance > ceiling or (stop and stop(accounts, month)):
            break
    return counted


def _one_month(
    accounts: Sequence[Account],
    month: int,
    allowance: Allowance,
    payer: Payer,
    payoffs: dict[str, int],
    by_debt: bool,
) -> PlanMonth:
    for account in accounts:
        account.open_month(month)
    budget = allowance(month, accounts)
    ordered = payer([account for account in accounts if account.balance], month, budget)
    paid = balance = short = 0
    for account in ordered:
        paid += account.paid
        balance += account.balance
        missing = account.asked - account.paid
        if missing > 0:
            short += missing
        if not account.balance:
            payoffs.pop(account.terms.id, None)
            payoffs[account.terms.id] = month
        account.close_month()
    rows = tuple(map(_row_of, accounts)) if by_debt else ()
    return PlanMonth(month, budget, paid, short, balance, rows)


def _row_of(a: Account) -> DebtMonth:
    return DebtMonth(a.terms.id, a.interest, a.fees, a.charged, a.due, a.paid, a.balance, a.arrears)


def in_order(choose: Chooser, *, spare: bool = True) -> Payer:
    """Dues and arrears first, then, when there is spare money to use, the chosen order until it is gone."""

    def pay(accounts: Sequence[Account], month: int, budget: int) -> Sequence[Account]:
        ordered = choose(accounts, month)
        left = pay_dues(ordered, budget)
        if spare:
            for account in ordered:
                if not left:
                    break
                left -= account.pay(left)
        return ordered

    return pay


def pay_dues(ordered: Sequence[Account], budget: int) -> int:
    """All dues, then all arrears: priority debts first, then lenders that take no part; says what is left."""
    left = budget
    first = sorted(ordered, key=_rank)
    for account in first:
        due = account.due - account.paid
        if due > 0 and left:
            left -= account.pay(due if due < left else left)
    for account in first:
        due = account.asked - account.paid
        if due > 0 and left:
            left -= account.pay(due if due < left else left)
    return left
