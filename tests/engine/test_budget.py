"""A usual month, with weeks counted 52 to the year."""

import pytest

from budgeting_tools.engine import Case, Income, Outgoing, monthly_amount, summarise_budget


@pytest.mark.parametrize(
    ("cycle", "monthly"),
    [
        ("weekly", 43333),
        ("fortnightly", 21667),
        ("four_weekly", 10833),
        ("monthly", 10000),
        ("quarterly", 3333),
        ("yearly", 833),
        ("irregular", 10000),
        ("once", 0),
    ],
)
def test_a_hundred_per_cycle_is_so_much_a_month(cycle: str, monthly: int) -> None:
    assert monthly_amount(10000, cycle) == monthly


def household(**more: int) -> Case:
    return Case(
        "CNY",
        "2025-03-01",
        incomes=(Income("pay", 400000, cycle="fortnightly"),),
        outgoings=(
            Outgoing("rent", 250000, category="home"),
            Outgoing("food", 30000, cycle="weekly", category="food"),
            Outgoing("phone", 10000, category="communications"),
            Outgoing("work", 20000, category="transport", priority=True),
        ),
        **more,
    )


def test_what_is_left_after_essentials_and_the_rest() -> None:
    summary = summarise_budget(household())
    assert (summary.income, summary.priority, summary.other) == (866667, 400000, 10000)
    assert summary.surplus == 456667
    assert summary.outgoings == 410000


def test_a_missing_buffer_is_saved_over_a_year() -> None:
    summary = summarise_budget(household(buffer=100000, opening_cash=40000))
    assert summary.set_aside == 5000
    assert summary.surplus == 451667
    assert summarise_budget(household(buffer=100000, opening_cash=100000)).set_aside == 0


def test_the_working_names_each_converted_line_and_the_result() -> None:
    working = summarise_budget(household()).working
    assert [step.key for step in working] == ["monthly_amount", "monthly_amount", "surplus"]
    assert working[-1].result == "4566.67"
