"""Answers how debts end when a fixed sum goes out each month in a named order; it must not seek better terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .case import Debt
from .case.limits import LARGEST_AMOUNT
from .case.limits import Whole as Between
from .debts import MAX_MONTHS, Terms, all_terms, first_dues
from .errors import InvalidInput, NeverRepaid
from .money import format_minor, minor_digits
from .orders import chooser
from .planning_months import month_name
from .replay import Allowance, Payer, PlanMonth, Run, in_order, run
from .ways_out import clear_within, stop_growth
from .working import Working, step

Rollover = Literal["same_month", "none"]


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
    """`monthly_budget` None pays what is due each month; `extras` moves single months, up or down.

    Raises NeverRepaid, with a payment that clears all within five years, when this one never does.
    """
    terms = all_terms(debts, as_of)
    check_money(currency, monthly_budget, extras)
    return plan_terms(
        terms, currency, monthly_budget, strategy, own_order, as_of=as_of, extras=extras, rollover=rollover
    )


def check_money(currency: str, monthly_budget: int | None, extras: Mapping[int, int] | None) -> None:
    minor_digits(currency)
    if monthly_budget is not None:
        Between(0, LARGEST_AMOUNT).check("monthly_budget", monthly_budget)
    for month, amount in (extras or {}).items():
        Between(1, MAX_MONTHS).check("extras", month)
        Between(-LARGEST_AMOUNT, LARGEST_AMOUNT).check("extras", amount)


def plan_terms(
    terms: Sequence[Terms],
    currency: str,
    monthly_budget: int | None,
    strategy: str,
    own_order: Sequence[str] = (),
    *,
    as_of: date | None = None,
    extras: Mapping[int, int] | None = None,
    rollover: Rollover = "same_month",
) -> Plan:
    """The same from debts already read."""
    payer = payer_for(strategy, terms, monthly_budget, own_order)
    counted = run(terms, allowance_of(terms, monthly_budget, extras or {}, rollover), payer)
    if not counted.cleared:
        raise never_repaid(terms, counted)
    return plan_of(strategy, counted, currency, monthly_budget, as_of)


def payer_for(
    strategy: str, terms: Sequence[Terms], monthly_budget: int | None, own_order: Sequence[str] = ()
) -> Payer:
    """Without a budget, and under `minimums`, there is no spare money to hand out."""
    spare = strategy != "minimums" and monthly_budget is not None
    return in_order(chooser(strategy, terms, own_order), spare=spare)


def allowance_of(
    terms: Sequence[Terms], monthly_budget: int | None, extras: Mapping[int, int], rollover: Rollover
) -> Allowance:
    if monthly_budget is None:
        return lambda month, accounts: sum(a.asked for a in accounts) + extras.get(month, 0)
    if rollover == "same_month":
        return lambda month, accounts: max(0, monthly_budget + extras.get(month, 0))
    beyond = monthly_budget - first_dues(terms)
    if beyond < 0:
        raise InvalidInput("monthly_budget", "too_small", {"minimum": first_dues(terms)})
    return lambda month, accounts: beyond + sum(a.due for a in accounts) + extras.get(month, 0)


def never_repaid(terms: Sequence[Terms], counted: Run) -> NeverRepaid:
    first = counted.rows[0]
    reason = "payment_below_interest" if first.paid <= stop_growth(terms) else "never_cleared"
    return NeverRepaid(
        payment_that_would_work=clear_within(terms, 60),
        reason=reason,
        params={"months": 60, "paid": first.paid},
    )


def plan_of(
    strategy: str, counted: Run, currency: str, monthly_budget: int | None, as_of: date | None
) -> Plan:
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
