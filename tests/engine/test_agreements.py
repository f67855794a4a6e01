"""What a lender agrees to changes the months of every plan, and no more than was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import (
    Agreement,
    Case,
    Concession,
    Debt,
    Income,
    InvalidInput,
    LogEntry,
    Minimum,
    Outgoing,
    best_plan,
    compare_orders,
    grant,
    plan_debts,
    recast,
    smallest_ask,
)
from budgeting_tools.engine.case import read, write
from budgeting_tools.engine.debts import terms_of
from budgeting_tools.engine.ways_out import clear_within

from .cast import debt
from .debt_strategies import some_debts
from .test_plan_laws import keeps_the_books

START = date(2025, 3, 10)
LATE = debt("late", 120000, "12", 10000, arrears=30000, late_fee=2000, penalty_rate="24", due_day=20)


def dues(given: Debt, months: int = 4) -> list[tuple[int, int, int]]:
    """What is due, overdue at the month's end and charged as fees, when every month pays what it asks for."""
    plan = plan_debts([given], "CNY", None, "minimums", as_of=START)
    return [(row.debts[0].due, row.debts[0].arrears, row.debts[0].fees) for row in plan.rows[:months]]


def agreed(given: Debt, kind: str, value: int) -> Debt:
    return replace(given, agreed=(Agreement(kind, value),))  # type: ignore[arg-type]


def test_overdue_money_spread_over_three_months_bears_no_new_late_fee() -> None:
    assert dues(agreed(LATE, "spread_arrears", 3)) == [
        (10000, 20000, 0),
        (10000, 10000, 0),
        (10000, 0, 0),
        (10000, 0, 0),
    ]


def test_a_part_of_it_that_is_missed_is_charged_again() -> None:
    spread = agreed(LATE, "spread_arrears", 3)
    plan = plan_debts([spread], "CNY", 40000, as_of=START, extras={2: -30000})
    assert [row.short for row in plan.rows[:3]] == [0, 0, 0]
    thin = plan_debts([spread], "CNY", 40000, as_of=START, extras={1: -30000})
    assert (thin.rows[0].short, thin.rows[1].debts[0].fees) == (10000, 2000)


@pytest.mark.parametrize(("days", "first"), [(7, (10000, 10000)), (30, (0, 20000)), (60, (0, 10000))])
def test_a_payment_put_off_falls_due_with_a_later_one(days: int, first: tuple[int, int]) -> None:
    quiet = replace(LATE, arrears=0)
    assert tuple(due for due, _, _ in dues(agreed(quiet, "grace", days)))[:2] == first


def test_a_lower_instalment_holds_for_every_rule() -> None:
    assert dues(agreed(replace(LATE, arrears=0), "lower_instalment", 6000))[0] == (6000, 0, 0)
    card = Debt("card", 100000, minimum=Minimum("percent_or_floor", percent="10", floor=2000))
    assert dues(agreed(card, "lower_instalment", 4000))[0] == (4000, 0, 0)


def test_frozen_interest_begins_again_afterwards() -> None:
    plan = plan_debts([agreed(debt("a", 100000, "12", 10000), "freeze_interest", 2)], "CNY", 10000)
    assert [row.debts[0].interest for row in plan.rows[:3]] == [0, 0, 800]


def test_a_case_with_everything_granted_makes_the_plan_that_was_asked_for() -> None:
    pay, home = Income("pay", 335000), Outgoing("home", 300000, category="home")
    card = debt("card", 200000, "24", 20000, due_day=5)
    case = Case("CNY", START.isoformat(), incomes=(pay,), outgoings=(home,), debts=(LATE, card))
    ask = smallest_ask(case)
    assert [one.kind for one in ask.proposals] == ["spread_arrears"]
    before = plan_debts(case.debts, "CNY", 35000, as_of=START)
    after = plan_debts(grant(case, ask.proposals).debts, "CNY", 35000, as_of=START)
    assert before.months_short
    assert after.months_short == ()
    assert smallest_ask(grant(case, ask.proposals)).status == "nothing_needed"


def test_a_concession_is_granted_to_its_limit_and_a_waived_fee_leaves_at_once() -> None:
    case = Case("CNY", START.isoformat(), debts=(LATE,))
    granted = grant(case, [Concession("late", "waive_fee", 2000), Concession("late", "grace", 14)]).debts[0]
    assert (granted.balance, granted.arrears) == (118000, 28000)
    assert granted.agreed == (Agreement("grace", 14),)
    again = grant(replace(case, debts=(granted,)), [Concession("late", "grace", 30)]).debts[0]
    assert again.agreed == (Agreement("grace", 30),)
    with pytest.raises(InvalidInput) as refused:
        grant(case, [Concession("other", "grace", 14)])
    assert refused.value.field == "asked.0.debt"


def test_an_agreement_travels_and_a_day_is_needed_to_place_it() -> None:
    given = agreed(LATE, "grace", 30)
    assert read(Debt, write(given)) == given
    with pytest.raises(InvalidInput) as refused:
        plan_debts([given], "CNY", 50000)
    assert refused.value.field == "as_of"


def test_months_that_have_gone_are_taken_off_what_was_agreed() -> None:
    kept = (
        Agreement("spread_arrears", 3),
        Agreement("freeze_interest", 2),
        Agreement("lower_instalment", 5000),
    )
    case = Case("CNY", START.isoformat(), debts=(replace(LATE, agreed=(*kept, Agreement("grace", 30))),))
    log = (LogEntry("2025-03-20", "late", "paid", 15000), LogEntry("2025-04-12", "late", "paid", 15000))
    now = recast(replace(case, log=log), 20000, date(2025, 5, 12)).case.debts[0]
    assert now.agreed == (Agreement("spread_arrears", 1), Agreement("lower_instalment", 5000))


def test_the_search_for_the_best_order_says_what_it_cannot_model() -> None:
    cards = (agreed(LATE, "spread_arrears", 3), debt("b", 50000, "24", 3000))
    assert best_plan(cards, "CNY", 60000, as_of=START).status == "not_modelled"
    eased = (agreed(LATE, "lower_instalment", 5000), debt("b", 50000, "24", 3000))
    assert best_plan(eased, "CNY", 60000, as_of=START).status == "proved"


@settings(max_examples=8, deadline=None)
@given(some_debts, st.integers(0, 60), st.integers(2, 12), st.integers(0, 4000), st.integers(0, 3))
def test_every_cent_is_accounted_for_whatever_is_agreed(
    debts: tuple[Debt, ...], grace: int, spread: int, lower: int, frozen: int
) -> None:
    values = {
        "grace": grace,
        "spread_arrears": spread,
        "lower_instalment": lower,
        "freeze_interest": frozen,
    }
    pairs = [Agreement(kind, value) for kind, value in values.items() if value]  # type: ignore[arg-type]
    eased = tuple(replace(one, agreed=tuple(pairs)) for one in debts)
    budget = clear_within([terms_of(one, START) for one in eased], 24) + 1
    for plan in compare_orders(eased, "CNY", budget, as_of=START).plans:
        keeps_the_books(plan, eased)
