"""The best order: never dearer than a named one, never below its own bound, and honest when it cannot search."""

from dataclasses import replace
from itertools import product

import pytest

from budgeting_tools.engine import Debt, Minimum, RateSpan, best_plan, compare_orders
from budgeting_tools.engine import optimal as search
from budgeting_tools.engine.debts import all_terms, terms_of
from budgeting_tools.engine.optimal_model import build
from budgeting_tools.engine.optimal_paying import follow
from budgeting_tools.engine.replay import run

from .cast import THREE, debt, promo
from .instances import instance, shortage

PROMO = (promo("A", 100000, 3, "36"), debt("B", 100000, "12"))


def test_a_promotion_that_ends_is_paid_in_time() -> None:
    best = best_plan(PROMO, "USD", 30000)
    assert (best.named, best.named_cost) == ("lookahead", 6014)
    assert best.status == "proved"
    assert (
        6000 <= best.bound <= best.plan.cost < 6011
    )  # 60.11: the best split by hundreds, found by brute force
    assert best.plan.rows[1].debts[0].paid == 30000


def test_no_split_of_the_budget_beats_the_bound() -> None:
    best = best_plan(PROMO, "USD", 50000)
    terms = [terms_of(one) for one in PROMO]
    costs = []
    for shares in product(range(0, 50001, 10000), repeat=3):
        wanted = {(d, m): (share, 50000 - share)[d] for m, share in enumerate(shares, 1) for d in (0, 1)}
        counted = run(terms, lambda month, accounts: 50000, follow(terms, wanted, range(0)))
        costs.append(sum(one.interest for row in counted.rows for one in row.debts))
    assert best.bound <= best.plan.cost <= min(costs)


def test_where_avalanche_is_best_it_is_proved_so() -> None:
    best = best_plan(THREE, "USD", 18500)
    assert best.plan.cost == best.named_cost == 21596
    assert best.plan.strategy == "best"
    assert best.gap < 1


def test_dues_are_met_before_anything_is_optimised() -> None:
    cards = tuple(
        Debt(
            name, 60000, rates=(RateSpan(rate),), minimum=Minimum("percent_or_floor", percent="5", floor=2000)
        )
        for name, rate in (("a", "10"), ("b", "30"))
    )
    best = best_plan(cards, "USD", 12000)
    assert best.plan.months_short == ()
    assert all(one.paid >= one.due for row in best.plan.rows for one in row.debts)


def test_when_dues_cannot_be_met_it_saves_late_fees() -> None:
    debts, budget = shortage(36, count=2)
    best = best_plan(debts, "USD", budget)
    assert best.status == "proved"
    assert best.plan.months_short
    assert best.saved * 10 > best.named_cost
    assert best.gap < 1


def test_a_second_search_at_the_same_time_answers_with_the_cheapest_named_order() -> None:
    with search._one_at_a_time:
        best = best_plan(PROMO, "USD", 30000)
    assert (best.status, best.plan.cost, best.bound) == ("busy", 6014, 0)


def test_debts_without_cost_need_no_search() -> None:
    best = best_plan([debt("a", 1000, "0")], "USD", 300)
    assert (best.status, best.plan.months, best.gap) == ("proved", 4, 0)


def test_a_plan_that_is_late_in_a_promotion_fits_the_model_that_proves_the_bound() -> None:
    """Overdue money bears the penalty rate at 0 % too; a model without it shut real plans out of its proof."""
    card = replace(promo("card", 600000, 8, "18", 18000), late_fee=1500, penalty_rate="59.5")
    loan = debt("loan", 900000, "9", 40000, late_fee=2000, penalty_rate="20")
    thin = {2: -50000}
    plan = compare_orders((card, loan), "USD", 70000, extras=thin)["avalanche"]
    assert (plan.rows[1].debts[0].arrears, plan.rows[2].debts[0].interest) == (18000, 893)
    terms, late = all_terms((card, loan)), search.late_months(plan)
    budgets = [70000 + thin.get(month, 0) for month in range(1, plan.months + 1)]
    model = build(terms, budgets, search._limits(terms, plan), late)
    known = search.known_columns(model, terms, plan)
    for low, high, parts in model.rows:
        assert low - 1e-6 <= sum(share * known[column] for column, share in parts.items()) <= high + 1e-6


@pytest.mark.soak
def test_random_debts_stay_between_bound_and_named_cost() -> None:
    proved = 0
    for seed in range(40):
        debts, budget = instance(seed, count=3 + seed % 6, months=24)
        best = best_plan(debts, "USD", budget)
        assert best.bound <= best.plan.cost <= best.named_cost
        assert best.gap <= 1
        proved += best.status == "proved"
    assert proved >= 36


@pytest.mark.soak
def test_more_money_is_never_later_nor_dearer_but_for_gap_and_rounding() -> None:
    for seed in range(15):
        debts, budget = instance(seed, count=4, months=20)
        less, more = best_plan(debts, "USD", budget), best_plan(debts, "USD", budget + budget // 20)
        assert more.plan.months <= less.plan.months
        assert more.bound <= less.plan.cost
        assert more.plan.cost <= less.plan.cost * (100 + more.gap) / 100 + 2
