"""One-off money and the plan month its day falls in."""

from datetime import date

from budgeting_tools.engine import Case, Income, Outgoing, extras_of
from budgeting_tools.engine.extras import once_by_month
from budgeting_tools.engine.planning_months import month_name, months_until

CASE = Case(
    "CNY",
    "2025-01-31",
    incomes=(
        Income("bonus", 50000, cycle="once", next_date="2025-03-01"),
        Income("gift", 7000, cycle="once", dates=("2025-01-31", "2025-02-27", "2024-12-01")),
        Income("pay", 900000),
    ),
    outgoings=(Outgoing("school", 20000, cycle="once", next_date="2025-02-28"),),
)


def test_one_off_sums_fall_in_the_month_of_their_day() -> None:
    """Month 2 begins on 28 February, the last day of a month without a 31st."""
    assert once_by_month(CASE, 12) == {1: 14000, 2: 50000 - 20000}


def test_extras_are_what_is_left_over_and_never_below_nothing() -> None:
    assert extras_of(CASE) == {1: 14000, 2: 30000}
    assert extras_of(Case("CNY", "2025-01-31", outgoings=CASE.outgoings)) == {}


def test_months_that_begin_before_a_day() -> None:
    start = date(2025, 3, 15)
    assert [months_until(start, date(2025, *day)) for day in ((3, 15), (3, 16), (4, 15), (6, 1))] == [
        0,
        1,
        1,
        3,
    ]


def test_the_name_of_a_month_crosses_the_year() -> None:
    assert month_name(date(2025, 11, 30), 3) == "2026-01"
    assert month_name(None, 3) == ""
