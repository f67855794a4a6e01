"""Answers how the named orders compare side by side on one list of debts; it must not claim that one is best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .case import Debt
from .debts import Account, Terms, all_terms
from .errors import InvalidInput
from .plan import Plan, allowance_of, check_money, never_repaid, payer_for, plan_of
from .replay import run


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
    allowance = allowance_of(terms, monthly_budget, extras or {}, "same_month")
    counted = {
        name: run(terms, allowance, payer_for(name, terms, monthly_budget, own_order)) for name in wanted
    }
    plans = [
        plan_of(name, one, currency, monthly_budget, as_of) for name, one in counted.items() if one.cleared
    ]
    if not counted:
        raise InvalidInput("strategies", "missing")
    if not plans:
        raise never_repaid(terms, counted[wanted[0]])
    return Orders(
        tuple(plans),
        cheapest=min(plans, key=lambda plan: (plan.cost, plan.months)).strategy,
        soonest=min(plans, key=lambda plan: (plan.months, plan.cost)).strategy,
        first_win=min(plans, key=lambda plan: plan.first_win[1] if plan.first_win else 0).strategy,
        minimums_only=minimums_only(terms, currency, as_of),
    )


def minimums_only(terms: Sequence[Terms], currency: str, as_of: date | None) -> Plan | None:
    payer = payer_for("minimums", terms, None)
    counted = run(terms, allowance_of(terms, None, {}, "same_month"), payer, stop=_stands_still)
    return plan_of("minimums", counted, currency, None, as_of) if counted.cleared else None


def _stands_still(accounts: Sequence[Account], month: int) -> bool:
    """With dues met under the last rate, a debt not smaller than a month ago will never be smaller, as long as more
    owed is never less owed a month later: it is so where the rule's share of a grown balance is at most half."""
    return any(
        account.balance
        and account.paid <= account.interest + account.fees + account.charged
        and month > account.terms.last_change + 1
        and not account.arrears
        and not account.terms.on_principal
        and _share_of_grown(account, month) <= 1 / 2
        for account in accounts
    )


def _share_of_grown(account: Account, month: int) -> float:
    rate, percent = account.rate(month), account.terms.percent
    return percent[0] / percent[1] * (1 + rate[0] / rate[1])
