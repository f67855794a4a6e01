"""Laws that every plan keeps, whatever the debts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Debt, NeverRepaid, Plan, RateSpan, plan_debts, ways_out
from budgeting_tools.engine.debts import terms_of
from budgeting_tools.engine.ways_out import stop_growth

from .debt_strategies import one_debt, rates, some_debts

steady_debts = some_debts.map(
    lambda debts: tuple(replace(debt, rates=debt.rates[:1], penalty_rate="", late_fee=0) for debt in debts)
)
strategies = st.sampled_from(["snowball", "avalanche", "lookahead"])
few = settings(max_examples=8, deadline=None)


def planned(debts: tuple[Debt, ...], strategy: str, above: int = 0) -> Plan:
    """With a budget that surely ends within a year, and something on top."""
    terms = [terms_of(debt) for debt in debts]
    enough = stop_growth(terms) + sum(one.late_fee + one.balance // 12 + 1 for one in terms)
    return plan_debts(debts, "CNY", enough + above, strategy)


def keeps_the_books(plan: Plan, debts: tuple[Debt, ...]) -> None:
    before = {debt.id: debt.balance for debt in debts}
    for row in plan.rows:
        assert row.paid == sum(one.paid for one in row.debts) <= row.budget
        for one in row.debts:
            assert before[one.id] + one.interest + one.fees + one.charged - one.paid == one.balance
            assert 0 <= one.arrears <= one.balance
            assert one.paid >= 0
            before[one.id] = one.balance
    assert plan.total_paid == sum(debt.balance for debt in debts) + plan.total_interest + plan.total_fees


@few
@given(some_debts)
def test_every_cent_is_accounted_for(debts: tuple[Debt, ...]) -> None:
    keeps_the_books(planned(debts, "avalanche"), debts)


@few
@given(some_debts, strategies, st.randoms(use_true_random=False))
def test_the_order_of_typing_changes_nothing(debts: tuple[Debt, ...], strategy: str, random: Any) -> None:
    shuffled = list(debts)
    random.shuffle(shuffled)
    one, other = planned(debts, strategy, 5000), planned(tuple(shuffled), strategy, 5000)
    assert (one.total_paid, one.months, dict(one.payoff_months)) == (
        other.total_paid,
        other.months,
        dict(other.payoff_months),
    )


@few
@given(steady_debts, st.integers(1, 20000))
def test_more_money_is_never_later(debts: tuple[Debt, ...], more: int) -> None:
    assert planned(debts, "avalanche", more).months <= planned(debts, "avalanche").months


@few
@given(one_debt("a"))
def test_a_debt_alone_costs_the_same_in_every_order(debt: Debt) -> None:
    costs = {planned((debt,), strategy, 700).cost for strategy in ("snowball", "avalanche", "lookahead")}
    assert len(costs) == 1


@few
@given(st.integers(100, 300000), rates)
def test_splitting_a_debt_changes_little_but_rounding(balance: int, rate: str) -> None:
    whole = Debt("a", balance, rates=(RateSpan(rate),))
    halves = (replace(whole, balance=balance // 2), replace(whole, id="b", balance=balance - balance // 2))
    budget = dict(ways_out([whole]).clear_in)[24] + 1
    together = plan_debts([whole], "CNY", budget)
    apart = plan_debts(halves, "CNY", budget)
    assert abs(apart.total_paid - together.total_paid) <= together.months + 1


@pytest.mark.soak
@settings(max_examples=3000, deadline=None)
@given(some_debts, strategies, st.integers(0, 400000))
def test_any_budget_either_ends_with_straight_books_or_says_what_would(
    debts: tuple[Debt, ...], strategy: str, budget: int
) -> None:
    try:
        keeps_the_books(plan_debts(debts, "CNY", budget, strategy), debts)
    except NeverRepaid as never:
        keeps_the_books(plan_debts(debts, "CNY", never.payment_that_would_work, "avalanche"), debts)
