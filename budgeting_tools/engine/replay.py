"""Answers how debts run, month by month, under any rule of paying; it must not choose that rule.

A month: every debt posts interest, fees and new charges; then the payer hands out the budget; then dues left open
become arrears.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .debts import MAX_MONTHS, Account, Terms
from .orders import Chooser

HOPELESS = 50  # times the opening total: growth without end, so the count stops early
Allowance = Callable[[int, Sequence[Account]], int]
Payer = Callable[[Sequence[Account], int, int], Sequence[Account]]  # pays, and says in which order


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


def run(terms: Sequence[Terms], allowance: Allowance, payer: Payer, *, months: int = MAX_MONTHS) -> Run:
    """Counts until all is paid, `months` is reached, or the debts have grown out of reach."""
    accounts = [Account(one) for one in terms]
    counted = Run([], {}, not any(account.balance for account in accounts))
    ceiling = HOPELESS * (1 + sum(account.balance for account in accounts))
    month = 0
    while not counted.cleared and month < months:
        month += 1
        row = _one_month(accounts, month, allowance, payer, counted.payoffs)
        counted.rows.append(row)
        counted.cleared = row.balance == 0
        if row.balance > ceiling:
            break
    return counted


def _one_month(
    accounts: Sequence[Account], month: int, allowance: Allowance, payer: Payer, payoffs: dict[str, int]
) -> PlanMonth:
    for account in accounts:
        account.open_month(month)
    budget = allowance(month, accounts)
    ordered = payer([account for account in accounts if account.balance], month, budget)
    for account in ordered:
        if not account.balance:
            payoffs.pop(account.terms.id, None)
            payoffs[account.terms.id] = month
    short = sum(max(0, account.due + account.arrears - account.paid) for account in ordered)
    for account in accounts:
        account.close_month()
    rows = tuple(
        DebtMonth(a.terms.id, a.interest, a.fees, a.charged, a.due, a.paid, a.balance, a.arrears)
        for a in accounts
    )
    paid, balance = sum(a.paid for a in accounts), sum(a.balance for a in accounts)
    return PlanMonth(month, budget, paid, short, balance, rows)


def in_order(choose: Chooser, *, spare: bool = True) -> Payer:
    """Dues and arrears first, then, when there is spare money to use, the chosen order until it is gone."""

    def pay(accounts: Sequence[Account], month: int, budget: int) -> Sequence[Account]:
        ordered = choose(accounts, month)
        left = pay_dues(ordered, budget)
        if spare:
            for account in ordered:
                left -= account.pay(left)
        return ordered

    return pay


def pay_dues(ordered: Sequence[Account], budget: int) -> int:
    """All dues, then all arrears: priority debts first, then lenders that take no part; says what is left."""
    left = budget
    first = sorted(ordered, key=lambda account: (not account.terms.priority, not account.terms.whole_dues))
    for account in first:
        left -= account.pay(min(left, max(0, account.due - account.paid)))
    for account in first:
        left -= account.pay(min(left, max(0, account.due + account.arrears - account.paid)))
    return left
