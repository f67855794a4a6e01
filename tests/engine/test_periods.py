"""Days, months and shares of a year."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.periods import (
    Cycle,
    DayCount,
    add_months,
    days_between,
    eu_years,
    year_fraction,
)


def test_a_week_comes_52_twelfths_a_month() -> None:
    assert [cycle.per_month for cycle in (Cycle.WEEKLY, Cycle.FORTNIGHTLY, Cycle.FOUR_WEEKLY)] == [
        Fraction(52, 12),
        Fraction(26, 12),
        Fraction(13, 12),
    ]


def test_the_31st_becomes_the_last_day_of_a_shorter_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert add_months(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert add_months(date(2024, 5, 15), 20) == date(2026, 1, 15)


def test_the_last_day_counts_only_when_told() -> None:
    start, end = date(2007, 3, 30), date(2007, 4, 23)
    assert (days_between(start, end), days_between(start, end, end_included=True)) == (24, 25)


@pytest.mark.parametrize(
    ("count", "share"),
    [
        (DayCount.ACTUAL_365, Fraction(366, 365)),
        (DayCount.ACTUAL_360, Fraction(366, 360)),
        (DayCount.ACTUAL_36525, Fraction(1464, 1461)),
        (DayCount.ACTUAL_ACTUAL, Fraction(1)),
        (DayCount.THIRTY_360, Fraction(1)),
    ],
)
def test_a_leap_year_by_each_day_count(count: DayCount, share: Fraction) -> None:
    assert year_fraction(date(2024, 1, 1), date(2025, 1, 1), count) == share


def test_a_year_may_start_in_the_middle_and_run_backwards() -> None:
    there = year_fraction(date(2023, 7, 1), date(2024, 7, 1), DayCount.ACTUAL_ACTUAL)
    assert there == Fraction(184, 365) + Fraction(182, 366)
    assert year_fraction(date(2024, 7, 1), date(2023, 7, 1), DayCount.ACTUAL_ACTUAL) == -there


def test_the_31st_in_a_thirty_day_month() -> None:
    assert year_fraction(date(2024, 1, 30), date(2024, 3, 31), DayCount.THIRTY_360) == Fraction(60, 360)
    assert year_fraction(date(2024, 1, 29), date(2024, 3, 31), DayCount.THIRTY_360) == Fraction(62, 360)


@pytest.mark.parametrize(
    ("start", "end", "step", "years"),
    [
        (date(2012, 1, 12), date(2012, 2, 15), 12, Fraction(34, 365)),
        (date(2012, 3, 12), date(2012, 5, 1), 1, Fraction(1, 12) + Fraction(20, 366)),
        (date(2012, 1, 12), date(2012, 1, 15), 1, Fraction(3, 365)),
        (date(2012, 2, 27), date(2012, 3, 1), 1, Fraction(3, 366)),
        (date(2012, 1, 15), date(2013, 1, 15), 1, Fraction(1)),
        (date(2012, 1, 15), date(2011, 12, 15), 1, Fraction(-1, 12)),
    ],
)
def test_the_eu_counts_whole_periods_back_and_then_days(
    start: date, end: date, step: int, years: Fraction
) -> None:
    assert eu_years(start, end, step) == years


def test_a_day_count_is_one_of_those_known() -> None:
    assert DayCount.named("30/360") is DayCount.THIRTY_360
    with pytest.raises(InvalidInput, match=r"actual/365\.25"):
        DayCount.named("actual/364")


def test_a_date_out_of_the_calendar_is_refused() -> None:
    with pytest.raises(InvalidInput):
        add_months(date(9999, 1, 1), 12)
