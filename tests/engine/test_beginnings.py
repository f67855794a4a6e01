"""A raise, a bill or a loan that begins later counts from then on, and not before."""

from dataclasses import replace
from datetime import date

import pytest

from budgeting_tools.engine import (
    Case,
    Debt,
    Income,
    InvalidInput,
    Outgoing,
    RateSpan,
    best_plan,
    extras_of,
    household_of,
    payday_calendar,
    plan_debts,
    recast,
    summarise_budget,
    ways_out,
)
from budgeting_tools.engine.ask import spendable

from .cast import debt

START = date(2025, 3, 10)
CASE = Case(
    "CNY",
    START.isoformat(),
    incomes=(Income("pay", 500000), Income("raise", 40000, next_date="2025-06-15")),
    outgoings=(
        Outgoing("home", 300000, category="home"),
        Outgoing("nursery", 10000, cycle="weekly", next_date="2025-08-11"),
        Outgoing("tax", 120000, cycle="yearly", next_date="2026-02-01"),
    ),
)
LOAN = Debt("loan", 60000, rates=(RateSpan("0", 2), RateSpan("24")), instalment=10000, starts="2025-05-20")


def test_a_budget_lists_what_begins_later_and_leaves_it_out() -> None:
    found = summarise_budget(CASE)
    assert (found.income, found.outgoings, found.surplus) == (500000, 310000, 190000)
    assert [(line.id, line.begins) for line in found.lines if line.begins] == [
        ("raise", "2025-06"),
        ("nursery", "2025-08"),
    ]


def test_the_plan_has_more_money_from_the_raise_on_and_less_from_the_bill_on() -> None:
    extras = extras_of(CASE, 8)
    assert extras == {4: 40000, 5: 40000, **dict.fromkeys(range(6, 9), 40000 - 43333)}
    plan = plan_debts([debt("a", 400000, "0", 1000)], "CNY", 50000, as_of=START, extras=extras)
    assert [row.budget for row in plan.rows] == [50000, 50000, 50000, 90000, 90000, 46667, 46667]


def test_a_date_within_one_cycle_is_the_next_of_a_running_payment() -> None:
    for cycle, day in (("monthly", "2025-04-10"), ("weekly", "2025-03-17"), ("yearly", "2026-03-10")):
        running = Case("CNY", START.isoformat(), incomes=(Income("a", 9000, cycle=cycle, next_date=day),))  # type: ignore[arg-type]
        assert extras_of(running) == {}
        assert summarise_budget(running).income > 0
    soon = Case("CNY", START.isoformat(), incomes=(Income("a", 9000, next_date="2025-04-11"),))
    assert extras_of(soon, 3) == {2: 9000, 3: 9000}


def test_the_ask_the_futures_and_the_calendar_see_the_same_beginning() -> None:
    raised = replace(CASE, outgoings=())
    assert spendable(raised, 5).tolist() == [500000, 1000000, 1500000, 2040000, 2580000]
    assert household_of(raised, 5).steady == (500000, 500000, 500000, 540000, 540000)
    moved = [
        move.day
        for day in payday_calendar(raised, days=130).days
        for move in day.movements
        if move.id == "raise"
    ]
    assert moved == [date(2025, 6, 15), date(2025, 7, 15)]


def test_a_loan_to_come_brings_its_balance_and_its_rates_when_it_begins() -> None:
    plan = plan_debts([LOAN, debt("now", 20000, "0", 5000)], "CNY", 30000, as_of=START)
    rows = [row.debts[0] for row in plan.rows]
    assert [(one.charged, one.due, one.balance) for one in rows[:4]] == [
        (0, 0, 0),
        (0, 0, 0),
        (60000, 0, 30000),
        (0, 10000, 0),
    ]
    assert plan.payoff_months == (("now", 1), ("loan", 4))
    assert plan.total_paid == 80000


def test_a_plan_does_not_end_before_the_last_loan_has_begun() -> None:
    alone = plan_debts([LOAN], "CNY", 30000, as_of=START)
    assert (alone.months, alone.total_paid) == (4, 60000)
    assert dict(ways_out([LOAN], as_of=START, horizons=(1, 12)).clear_in) == {1: 60000, 12: 6335}


def test_a_loan_to_come_keeps_its_day_through_the_months_before() -> None:
    case = Case("CNY", START.isoformat(), debts=(LOAN,))
    assert recast(case, 30000, date(2025, 4, 12)).case.debts[0] == LOAN
    begun = recast(case, 30000, date(2025, 6, 12))
    assert (begun.case.debts[0].balance, begun.months_change, begun.cost_change) == (30000, 0, 0)


def test_the_best_order_says_that_it_has_not_searched() -> None:
    assert (
        best_plan([replace(LOAN, rates=(RateSpan("24"),))], "CNY", 10000, as_of=START).status
        == "not_modelled"
    )


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"starts": "2036-01-01"}, "loan.starts"), ({"arrears": 5}, "loan.arrears"), ({}, "as_of")],
)
def test_a_beginning_that_cannot_be_placed_is_named(changed: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        plan_debts([replace(LOAN, **changed)], "CNY", 30000, as_of=START if changed else None)  # type: ignore[arg-type]
    assert refused.value.field == field
