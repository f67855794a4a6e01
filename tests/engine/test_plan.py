"""Debts to their end: exact months, interest and order for each way of choosing."""

from datetime import date

import pytest

from budgeting_tools.engine import (
    Debt,
    InvalidInput,
    Minimum,
    NeverRepaid,
    RateSpan,
    compare_orders,
    plan_debts,
)

from .cast import THREE, debt, promo


@pytest.mark.parametrize(
    ("strategy", "own", "months", "interest", "payoffs"),
    [
        ("avalanche", (), 14, 21596, (("B", 9), ("C", 12), ("A", 14))),
        ("snowball", (), 14, 25140, (("B", 2), ("A", 5), ("C", 14))),
        ("own", ("B", "A"), 14, 25140, (("B", 2), ("A", 5), ("C", 14))),
    ],
)
def test_three_debts_in_each_order(
    strategy: str, own: tuple[str, ...], months: int, interest: int, payoffs: object
) -> None:
    plan = plan_debts(THREE, "USD", 18500, strategy, own)
    assert (plan.months, plan.total_interest, plan.payoff_months) == (months, interest, payoffs)


@pytest.mark.parametrize(
    ("budget", "today", "ahead"),
    [
        (30000, (48, 412012), (45, 347039)),
        (35000, (38, 302191), (36, 253275)),
        (40000, (31, 238177), (30, 198065)),
    ],
)
def test_the_rate_of_today_is_not_always_the_one_to_attack(budget: int, today: object, ahead: object) -> None:
    debts = (promo("transfer", 500000, 6, "29.99", 5000), debt("loan", 500000, "15", 10000))
    plans = [plan_debts(debts, "USD", budget, one) for one in ("avalanche", "lookahead")]
    assert [(plan.months, plan.total_interest) for plan in plans] == [today, ahead]


def test_a_promotion_that_ends_on_a_day() -> None:
    rates = (RateSpan("0", until="2025-06-01"), RateSpan("24"))
    plan = plan_debts([Debt("card", 100000, rates=rates)], "CNY", 10000, as_of=date(2025, 3, 15))
    assert [row.debts[0].interest for row in plan.rows[:4]] == [0, 0, 0, 1400]
    assert plan.end == "2026-01"


@pytest.mark.parametrize(
    ("base", "months", "interest"),
    [("balance_before_interest", 226, 731279), ("balance_after_interest", 224, 720190)],
)
def test_the_minimum_payment_trap(base: str, months: int, interest: int) -> None:
    rule = Minimum("interest_plus_percent_or_floor", percent="1", floor=2500, base=base)  # type: ignore[arg-type]
    plan = plan_debts(
        [Debt("card", 500000, rates=(RateSpan("19.99"),), minimum=rule)], "USD", None, "minimums"
    )
    assert plan.months == months
    assert plan.total_interest == pytest.approx(interest, abs=2)


def test_freed_minimums_wait_when_rollover_is_off() -> None:
    plan = plan_debts(THREE, "USD", 18500, "snowball", rollover="none")
    assert plan.months > 14
    assert plan.rows[2].budget == 6000 + 10000


def test_extra_money_in_one_month_ends_it_sooner() -> None:
    plan = plan_debts(THREE, "USD", 18500, extras={3: 100000})
    assert plan.rows[2].budget == 118500
    assert plan.months == 8


def test_orders_side_by_side_say_which_is_cheapest_and_which_wins_first() -> None:
    orders = compare_orders(THREE, "USD", 18500, ("C", "B", "A"))
    assert [plan.strategy for plan in orders.plans] == ["snowball", "avalanche", "own"]
    assert (orders.cheapest, orders.first_win) == ("avalanche", "snowball")
    assert orders["snowball"].cost == 25140
    assert orders.minimums_only is not None
    assert orders.minimums_only.total_interest > 25140


def test_a_payment_below_the_interest_is_answered_with_one_that_works() -> None:
    with pytest.raises(NeverRepaid) as caught:
        plan_debts([debt("loan", 15000000, "10")], "USD", 100000)
    assert caught.value.reason == "payment_below_interest"
    works = plan_debts([debt("loan", 15000000, "10")], "USD", caught.value.payment_that_would_work)
    assert works.months == 60


def test_a_payment_equal_to_the_interest_never_ends_either() -> None:
    with pytest.raises(NeverRepaid):
        plan_debts([debt("loan", 100000, "12")], "USD", 1000)


def test_no_debts_is_a_plan_of_no_months() -> None:
    plan = plan_debts([], "USD", 1000)
    assert (plan.months, plan.total_paid, plan.first_win) == (0, 0, None)


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ({"strategy": "luck"}, "strategy"),
        ({"monthly_budget": -1}, "monthly_budget"),
        ({"strategy": "own", "own_order": ("Z",)}, "own_order.0"),
        ({"strategy": "own", "own_order": ("A", "A")}, "own_order.1"),
        ({"debts": (THREE[0], THREE[0])}, "debts"),
        ({"debts": (debt("A", 10, "1", arrears=11),)}, "A.arrears"),
    ],
)
def test_a_plan_that_cannot_be_made_names_the_field(arguments: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        plan_debts(**({"debts": THREE, "currency": "USD", "monthly_budget": 18500} | arguments))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_a_thin_month_takes_from_the_budget_but_never_below_nothing() -> None:
    plan = plan_debts(THREE, "USD", 18500, extras={2: -4000, 3: -99999})
    assert [row.budget for row in plan.rows[:4]] == [18500, 14500, 0, 18500]
    assert plan.months_short[0] == 3
