"""Answers how the named orders compare side by side on one list of debts; it must not claim that one is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .case import Debt
from .debts import Terms, all_terms
from .errors import NeverRepaid
from .plan import Plan, check_money, plan_terms


@dataclass(frozen=True, slots=True)
class Orders:
    """`plans` in the order asked; `minimums_only` None where paying what is due never ends."""

    plans: tuple[Plan, ...]
    cheapest: str
    soonest: str
    first_win: str
    minimums_only: Plan | None

    def __getitem__(self, strategy: str) -> Plan:
        return next(plan for plan in self.plans if plan.strategy == strategy)


def compare_orders(
    debts: Sequence[Debt],
    currency: str,
    monthly_budget: int,
    own_order: Sequence[str] = (),
    *,
    as_of: date | None = None,
    extras: Mapping[int, int] | None = None,
    strategies: Sequence[str] = ("snowball", "avalanche", "own"),
) -> Orders:
    """Raises NeverRepaid when no order ends; `own` is left out unless an order is given.

    The cheapest is by interest and fees, then end date; ties go to the one listed first.
    """
    terms = all_terms(debts, as_of)
    check_money(currency, monthly_budget, extras)
    wanted = [one for one in strategies if one != "own" or own_order]
    plans, refusals = [], []
    for strategy in wanted:
        try:
            plans.append(
                plan_terms(terms, currency, monthly_budget, strategy, own_order, as_of=as_of, extras=extras)
            )
        except NeverRepaid as never:
            refusals.append(never)
    if not plans:
        raise refusals[0]
    return Orders(
        tuple(plans),
        cheapest=min(plans, key=lambda plan: (plan.cost, plan.months)).strategy,
        soonest=min(plans, key=lambda plan: (plan.months, plan.cost)).strategy,
        first_win=min(plans, key=lambda plan: plan.first_win[1] if plan.first_win else 0).strategy,
        minimums_only=_minimums_only(terms, currency, as_of),
    )


def _minimums_only(terms: Sequence[Terms], currency: str, as_of: date | None) -> Plan | None:
    try:
        return plan_terms(terms, currency, None, "minimums", as_of=as_of)
    except NeverRepaid:
        return None
