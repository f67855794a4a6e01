"""The calendar knows each day's money, the day it runs out, and which one date to move."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.calendar import MonthEnd, payday_calendar
from budgeting_tools.engine.case import Case, Debt, Income, Outgoing, RateSpan
from budgeting_tools.engine.errors import InvalidInput

MAY = Case(
    "CNY",
    "2025-03-01",
    opening_cash=300_000,
    buffer=10_000,
    incomes=(Income("pay", 600_000, next_date="2025-03-15"),),
    outgoings=(
        Outgoing("rent", 200_000, next_date="2025-02-05", category="home"),
        Outgoing("food", 7_000, cycle="weekly", next_date="2025-03-03", category="food"),
    ),
    debts=(Debt("card", 500_000, rates=(RateSpan("18"),), instalment=90_000, due_day=10),),
)


def days_of(case: Case, name: str, **options: object) -> list[str]:
    found = payday_calendar(case, **options)  # type: ignore[arg-type]
    return [day.day.isoformat() for day in found.days for one in day.movements if one.id == name]


def only_income(cycle: str, first: str, **more: object) -> Case:
    income = Income("pay", 100, cycle=cycle, next_date=first, **more)  # type: ignore[arg-type]
    return Case("CNY", "2025-01-30", incomes=(income,))


def test_money_is_followed_day_by_day() -> None:
    found = payday_calendar(MAY)
    assert len(found.days) == 92
    assert [found.days[i].balance for i in (0, 2, 4, 8, 9, 14)] == [
        300_000,
        293_000,
        93_000,
        93_000,
        -4_000,
        596_000,
    ]
    assert (found.first_below_zero, found.first_below_buffer) == (date(2025, 3, 10), date(2025, 3, 10))
    assert (found.lowest, found.lowest_day, found.short) == (-4_000, date(2025, 3, 10), 14_000)


def test_within_a_day_money_comes_in_first() -> None:
    rent = Outgoing("a", 5, next_date="2025-03-15", category="home")
    found = payday_calendar(replace(MAY, outgoings=(rent,)), days=20)
    assert [(one.id, one.amount) for one in found.days[14].movements] == [("pay", 600_000), ("a", -5)]


def test_the_smallest_move_that_keeps_the_buffer_is_named() -> None:
    move = payday_calendar(MAY).move
    assert move is not None
    assert (move.id, move.first_from, move.first_to, move.to_day) == (
        "card",
        date(2025, 3, 10),
        date(2025, 3, 15),
        15,
    )
    assert (move.days, move.short_after) == (5, 0)


def test_the_moved_date_really_keeps_every_day_at_the_buffer() -> None:
    moved = replace(MAY, debts=(replace(MAY.debts[0], due_day=15),))
    found = payday_calendar(moved)
    assert (found.short, found.move, found.first_below_buffer) == (0, None, None)
    one_day_less = replace(MAY, debts=(replace(MAY.debts[0], due_day=14),))
    assert payday_calendar(one_day_less).short > 0


def test_when_no_single_move_is_enough_the_missing_amount_is_said() -> None:
    found = payday_calendar(replace(MAY, opening_cash=100_000))
    assert found.move is None
    assert found.short == 214_000
    assert found.nearest_move is not None
    assert (found.nearest_move.id, found.nearest_move.short_after) == ("rent", 14_000)


def test_without_anything_to_move_there_is_no_move() -> None:
    found = payday_calendar(Case("CNY", "2025-03-01", opening_cash=5, buffer=7))
    assert (found.short, found.move, found.nearest_move) == (2, None, None)


def test_a_payment_pushed_past_the_last_day_must_find_its_money_there() -> None:
    bill = Outgoing("bill", 100, next_date="2025-03-20", category="energy")
    case = Case("CNY", "2025-03-01", opening_cash=50, outgoings=(bill,))
    assert payday_calendar(case, days=20).move is None
    paid = replace(case, incomes=(Income("pay", 100, cycle="once", next_date="2025-03-25"),))
    move = payday_calendar(paid, days=20).move
    assert move is not None
    assert move.first_to == date(2025, 3, 25)


@pytest.mark.parametrize(
    ("cycle", "first", "expected"),
    [
        ("weekly", "2025-01-03", ["2025-01-31", "2025-02-07", "2025-02-14", "2025-02-21", "2025-02-28"]),
        ("fortnightly", "2025-02-01", ["2025-02-01", "2025-02-15"]),
        ("four_weekly", "2024-12-06", ["2025-01-31", "2025-02-28"]),
        ("monthly", "2024-10-31", ["2025-01-31", "2025-02-28"]),
        ("quarterly", "2024-08-31", ["2025-02-28"]),
        ("yearly", "2024-02-29", ["2025-02-28"]),
        ("once", "2025-02-10", ["2025-02-10"]),
    ],
)
def test_every_cycle_falls_on_its_days(cycle: str, first: str, expected: list[str]) -> None:
    assert days_of(only_income(cycle, first), "pay", days=30) == expected


def test_the_last_of_a_month_may_stay_the_last() -> None:
    case = only_income("monthly", "2024-11-30")
    assert days_of(case, "pay", days=62) == ["2025-01-30", "2025-02-28", "2025-03-30"]
    assert days_of(case, "pay", days=62, month_end=MonthEnd.LAST_DAY) == [
        "2025-01-31",
        "2025-02-28",
        "2025-03-31",
    ]


def test_a_due_day_that_a_month_lacks_is_its_last_day() -> None:
    debt = Debt("loan", 1_000, instalment=100, due_day=31)
    assert days_of(Case("CNY", "2025-02-01", debts=(debt,)), "loan", days=60) == ["2025-02-28", "2025-03-31"]


def test_irregular_income_counts_at_its_lowest_and_is_shared_by_the_days_of_a_month() -> None:
    dates = ("2025-02-03", "2025-02-20", "2025-03-01")
    income = Income("gigs", 1_001, cycle="irregular", lowest=501, dates=dates)
    case = Case("CNY", "2025-02-01", incomes=(income,))
    found = [one.amount for day in payday_calendar(case, days=40).days for one in day.movements]
    assert found == [251, 250, 501]
    usual = payday_calendar(case, days=40, thin_months=False)
    assert usual.days[-1].balance == 2_002


def test_what_has_no_date_is_listed_and_not_guessed() -> None:
    case = replace(MAY, debts=(Debt("card", 500_000, instalment=90_000, arrears=4_000),))
    found = payday_calendar(replace(case, incomes=(Income("pay", 600_000),)))
    assert [(one.id, one.amount) for one in found.undated] == [("pay", 600_000), ("card", 90_000)]
    assert found.arrears == 4_000
    assert all(one.id in ("rent", "food") for day in found.days for one in day.movements)


def test_a_debt_ends_with_what_is_left_of_it() -> None:
    debt = Debt("loan", 250, instalment=100, due_day=5)
    case = Case("CNY", "2025-03-01", debts=(debt,))
    assert [day.balance for day in payday_calendar(case).days if day.movements] == [-100, -200, -250]


@pytest.mark.parametrize(
    ("case", "field"),
    [
        (Case("CNY", "2025-02-30"), "as_of"),
        (Case("CNY", "2025-03-01", opening_cash=1.5), "opening_cash"),  # type: ignore[arg-type]
        (Case("CNY", "9999-12-30"), "as_of"),
        ("case", "case"),
    ],
)
def test_input_that_cannot_be_used_is_named(case: Case, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        payday_calendar(case)
    assert refused.value.field == field


@pytest.mark.parametrize("days", [0, 401, True, 9.0])
def test_the_horizon_has_limits(days: int) -> None:
    with pytest.raises(InvalidInput):
        payday_calendar(MAY, days=days)


dated_bills = st.builds(
    Outgoing,
    id=st.sampled_from(["a", "b", "c", "d"]),
    amount=st.integers(0, 900),
    cycle=st.sampled_from(["monthly", "weekly", "quarterly", "once"]),
    next_date=st.dates(date(2025, 1, 1), date(2025, 6, 1)).map(date.isoformat),
    category=st.sampled_from(["energy", "food", "home"]),
)
dated_incomes = st.builds(
    Income,
    id=st.sampled_from(["p", "q"]),
    amount=st.integers(0, 2_000),
    cycle=st.sampled_from(["monthly", "fortnightly", "irregular"]),
    next_date=st.dates(date(2025, 1, 1), date(2025, 6, 1)).map(date.isoformat),
)
cases = st.builds(
    Case,
    st.just("CNY"),
    st.dates(date(2025, 2, 1), date(2025, 4, 1)).map(date.isoformat),
    opening_cash=st.integers(-500, 3_000),
    buffer=st.integers(0, 500),
    incomes=st.lists(dated_incomes, max_size=2, unique_by=lambda one: one.id).map(tuple),
    outgoings=st.lists(dated_bills, max_size=4, unique_by=lambda one: one.id).map(tuple),
)


def keeps_the_books(case: Case) -> None:
    found = payday_calendar(case, days=60)
    moved = [one for day in found.days for one in day.movements]
    assert found.days[-1].balance == case.opening_cash + sum(one.amount for one in moved)
    assert [day.day for day in found.days] == [found.days[0].day + timedelta(i) for i in range(60)]
    assert found.lowest == min(day.balance for day in found.days)
    assert found.short == max(0, case.buffer - found.lowest)
    assert (found.first_below_buffer is None) == (found.short == 0)


def move_keeps_its_word(case: Case) -> None:
    """Replayed apart from the search: each payment of the moved bill leaves on its new day instead of its old one."""
    found = payday_calendar(case, days=60)
    move = found.move or found.nearest_move
    if move is None:
        return
    first = found.days[0].day
    balances = [day.balance for day in found.days]
    for one in (one for day in found.days for one in day.movements if one.id == move.id):
        new = one.day
        while new.day != move.to_day:
            new += timedelta(1)
        for place in range((one.day - first).days, min((new - first).days, 60)):
            balances[place] -= one.amount
    assert max(0, case.buffer - min(balances)) <= move.short_after < found.short


@given(cases)
@settings(max_examples=5, deadline=None)
def test_books_and_moves_agree(case: Case) -> None:
    keeps_the_books(case)
    move_keeps_its_word(case)


@pytest.mark.soak
@given(cases)
@settings(max_examples=1_500, deadline=None)
def test_books_and_moves_agree_at_length(case: Case) -> None:
    keeps_the_books(case)
    move_keeps_its_word(case)
