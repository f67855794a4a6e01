"""Answers how a plan changes once what was really paid and charged is known; it must not rewrite what was logged.

Whole months count, from the day the case was true; a debt with no entry in a month is taken to have been paid as
planned, and said to be. A statement's balance wins over the counted one, and the difference stays visible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from .admission import admitted, check_day
from .agreements import left_after
from .case import Case, Debt, LogEntry, RateSpan
from .debts import Account, terms_of
from .errors import InvalidInput
from .periods import add_months
from .plan import Plan, plan_debts
from .planning_months import month_of, months_until


@dataclass(frozen=True, slots=True)
class RecastMonth:
    """One debt in one past month; `off` is the statement's balance less the counted one, 0 without a statement."""

    debt: str
    month: int
    planned: int
    paid: int
    interest: int
    fees: int
    charged: int
    off: int
    balance: int
    assumed: bool


@dataclass(frozen=True, slots=True)
class Recast:
    """`case` is true on the day the last whole month ended; changes are against the first plan, above zero is worse.

    `waiting` counts entries of the month that is still running.
    """

    case: Case
    before: Plan
    after: Plan
    months: tuple[RecastMonth, ...]
    months_gone: int
    months_change: int
    cost_change: int
    waiting: int


def recast(
    case: Case, monthly_budget: int, today: date, strategy: str = "avalanche", own_order: Sequence[str] = ()
) -> Recast:
    case = admitted(Case, case, "case")
    check_day("today", today)
    start = date.fromisoformat(case.as_of)
    if today < start:
        raise InvalidInput("today", "too_small", {"minimum": case.as_of})
    gone = month_of(today, start) - 1
    before = plan_debts(case.debts, case.currency, monthly_budget, strategy, own_order, as_of=start)
    lived = [
        _live(debt, d, before, _entries(case.log, debt.id, start), start, gone)
        for d, debt in enumerate(case.debts)
    ]
    reached = add_months(start, gone)
    debts = tuple(debt for debt, _ in lived)
    after = plan_debts(debts, case.currency, monthly_budget, strategy, own_order, as_of=reached)
    months = tuple(one for _, rows in lived for one in rows)
    spent = sum(one.interest + one.fees + max(0, one.off) for one in months)
    return Recast(
        case=replace(case, as_of=reached.isoformat(), debts=debts),
        before=before,
        after=after,
        months=months,
        months_gone=gone,
        months_change=gone + after.months - before.months,
        cost_change=spent + after.cost - before.cost,
        waiting=sum(1 for one in case.log if reached <= date.fromisoformat(one.date) <= today),
    )


def _entries(log: Sequence[LogEntry], debt: str, start: date) -> dict[int, list[LogEntry]]:
    """The debt's entries by planning month; what is older than the case is in its balance already."""
    found: dict[int, list[LogEntry]] = {}
    for one in log:
        day = date.fromisoformat(one.date)
        if one.debt == debt and day >= start:
            found.setdefault(month_of(day, start), []).append(one)
    return found


def _live(
    debt: Debt, d: int, plan: Plan, entries: dict[int, list[LogEntry]], start: date, gone: int
) -> tuple[Debt, list[RecastMonth]]:
    """The debt after `gone` months, and how it got there."""
    account, rows = Account(terms_of(debt, start)), []
    for month in range(1, gone + 1):
        planned = plan.rows[month - 1].debts[d].paid if month <= plan.months else 0
        rows.append(_one_month(account, month, planned, entries.get(month, [])))
    left = debt.instalments_left
    now = replace(
        debt,
        balance=debt.balance if account.terms.begins > gone else account.balance,
        arrears=account.arrears,
        rates=_later(debt.rates, start, gone, account.terms.begins),
        agreed=left_after(debt.agreed, gone),
        instalments_left=max(1, left - gone) if left else None,
    )
    return now, rows


def _one_month(account: Account, month: int, planned: int, entries: Sequence[LogEntry]) -> RecastMonth:
    account.open_month(month)
    logged = {
        kind: [one.amount for one in entries if one.kind == kind] for kind in ("interest", "fee", "charged")
    }
    _correct(account, logged)
    told = [one for one in entries if one.kind in ("paid", "missed")]
    account.pay(max(0, sum(one.amount for one in told if one.kind == "paid") if told else planned))
    account.due = min(account.due, account.balance + account.paid)
    account.close_month()
    stated = [one.amount for one in entries if one.kind == "balance"]
    off = max(0, stated[-1]) - account.balance if stated else 0
    account.balance += off
    account.arrears = min(account.arrears, account.balance)
    return RecastMonth(
        account.terms.id, month, planned, account.paid, account.interest, account.fees, account.charged, off,
        account.balance, not entries and planned > 0,
    )  # fmt: skip


def _correct(account: Account, logged: dict[str, list[int]]) -> None:
    """What the lender really posted takes the place of what was counted."""
    for kind, field in (("interest", "interest"), ("fee", "fees"), ("charged", "charged")):
        if logged[kind]:
            posted = max(0, sum(logged[kind]))
            account.balance += posted - getattr(account, field)
            setattr(account, field, posted)


def _later(rates: Sequence[RateSpan], start: date, gone: int, begins: int) -> tuple[RateSpan, ...]:
    """The timeline as seen `gone` months later; spans that have ended are dropped, the last one stays. That of a loan
    to come is counted from its beginning."""
    if gone < begins:
        return tuple(rates)
    reached, found = begins, []
    for span in rates[:-1]:
        last = reached + span.months if span.months else months_until(start, date.fromisoformat(span.until))
        if last > max(gone, reached):
            found.append(replace(span, months=last - max(gone, reached), until=""))
        reached = max(reached, last)
    return (*found, *rates[-1:])
