"""What is found quickly is what the plain way finds: the payment that clears in time, and the plan of dues alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Debt, Minimum, RateSpan, compare_orders
from budgeting_tools.engine.comparison import minimums_only
from budgeting_tools.engine.debts import Terms, all_terms
from budgeting_tools.engine.plan import allowance_of, payer_for
from budgeting_tools.engine.replay import Run, run
from budgeting_tools.engine.ways_out import clear_within

from .cast import THREE, debt, promo
from .debt_strategies import some_debts


def cleared(terms: list[Terms], budget: int, months: int) -> bool:
    payer = payer_for("avalanche", terms, budget)
    return run(terms, lambda month, accounts: budget, payer, months=months).cleared


def halved(terms: list[Terms], months: int) -> int:
    """The least payment by halving alone."""
    low, high = -1, 1
    while not cleared(terms, high, months):
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if cleared(terms, middle, months) else (middle, high)
    return high


def dues_to_the_end(terms: list[Terms]) -> Run:
    return run(terms, allowance_of(terms, None, {}, "same_month"), payer_for("minimums", terms, None))


def right_payment(debts: tuple[Debt, ...], months: int) -> None:
    """Dues and fees can turn a little more money into a little later, so there may be other edges than this one."""
    terms = all_terms(debts)
    quick = clear_within(terms, months)
    assert cleared(terms, quick, months)
    assert not quick or not cleared(terms, quick - 1, months)


def same_plan_of_dues(debts: tuple[Debt, ...]) -> None:
    terms = all_terms(debts)
    quick, slow = minimums_only(terms, "CNY", None), dues_to_the_end(terms)
    assert (quick is not None) == slow.cleared
    assert quick is None or quick.rows == tuple(slow.rows)


@settings(max_examples=8, deadline=None)
@given(some_debts, st.integers(1, 60))
def test_the_payment_found_clears_in_time_and_one_unit_less_does_not(
    debts: tuple[Debt, ...], months: int
) -> None:
    right_payment(debts, months)


@settings(max_examples=8, deadline=None)
@given(some_debts)
def test_dues_alone_end_exactly_when_they_would_in_twelve_hundred_months(debts: tuple[Debt, ...]) -> None:
    same_plan_of_dues(debts)


@pytest.mark.soak
@settings(max_examples=1500, deadline=None)
@given(some_debts, st.integers(1, 120))
def test_both_quick_searches_at_length(debts: tuple[Debt, ...], months: int) -> None:
    right_payment(debts, months)
    same_plan_of_dues(debts)


@pytest.mark.parametrize("months", [1, 24])
def test_level_debts_have_one_least_payment(months: int) -> None:
    for debts in (THREE, (promo("a", 120000, 6, "29.99", 1000), debt("b", 90000, "15", 1500))):
        terms = all_terms(debts)
        assert clear_within(terms, months) == halved(terms, months)


def test_a_debt_that_only_shrinks_under_a_promotion_is_followed_past_it() -> None:
    """5 a month clear 60 at no interest in 12 months, and would never do it at 120 % a year from month 14 on."""
    rates = (RateSpan("0", 13), RateSpan("120"))
    in_time = compare_orders([Debt("a", 60, rates=rates, instalment=5)], "CNY", 60)
    assert in_time.minimums_only is not None
    assert in_time.minimums_only.months == 12
    too_late = compare_orders([Debt("a", 200, rates=rates, instalment=5)], "CNY", 200)
    assert too_late.minimums_only is None


def test_a_debt_that_grows_first_and_shrinks_later_still_ends() -> None:
    rates = (RateSpan("60", 6), RateSpan("0"))
    orders = compare_orders([Debt("a", 1000, rates=rates, instalment=40)], "CNY", 1000)
    assert orders.minimums_only is not None
    assert max(row.balance for row in orders.minimums_only.rows) == 1069
    assert orders.minimums_only.months == 33


def test_a_card_whose_minimum_is_its_interest_is_given_up_at_once() -> None:
    rule = Minimum("percent_or_floor", percent="2")
    terms = all_terms([Debt("a", 100000, rates=(RateSpan("24"),), minimum=rule), debt("b", 5000, "0", 10)])
    assert minimums_only(terms, "CNY", None) is None
