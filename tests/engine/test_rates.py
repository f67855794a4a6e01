"""Rates say what kind they are, and turning one into another loses nothing."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.rates import (
    Daily,
    EffectiveYearly,
    FlatPerPeriod,
    NominalYearly,
    Periodic,
    period_rate,
    to_daily,
    to_effective,
    to_nominal,
    to_periodic,
)

percents = st.integers(0, 500_000).map(lambda basis: Decimal(basis) / 1000)
cycles = st.sampled_from([1, 2, 4, 12, 13, 24, 26, 52, 365])
few = settings(max_examples=10, deadline=None)
TINY = Decimal("1e-25")


def test_a_nominal_rate_is_split_exactly() -> None:
    assert period_rate(NominalYearly(Decimal("4.9"), 12)) == Fraction(49, 12000)


def test_one_per_cent_a_month_is_12_68_effective() -> None:
    assert round(to_effective(Periodic(Decimal(1), 12)).percent, 6) == Decimal("12.682503")
    assert round(to_effective(NominalYearly(Decimal(12), 12)).percent, 6) == Decimal("12.682503")


def test_a_daily_rate_is_simple_in_a_nominal_year_and_compounds_in_an_effective_one() -> None:
    assert to_nominal(Daily(Decimal("0.05"))).percent == Decimal("18.25")
    assert round(to_effective(Daily(Decimal("0.05"))).percent, 6) == Decimal("20.015941")


def test_the_length_of_the_year_belongs_to_a_daily_rate() -> None:
    assert to_nominal(Daily(Decimal("0.05"), 360)).percent == Decimal(18)


def test_a_flat_fee_costs_nearly_twice_what_it_says() -> None:
    flat = FlatPerPeriod(Decimal("0.6"), 12, 12)
    assert round(to_nominal(flat).percent, 4) == Decimal("13.0342")
    assert round(to_effective(flat).percent, 4) == Decimal("13.8418")


def test_a_rate_of_another_cycle_is_compounded_over() -> None:
    quarterly = to_periodic(Periodic(Decimal(1), 12), 4)
    assert (quarterly.percent, quarterly.periods_per_year) == (Decimal("3.0301"), 4)


def test_an_effective_rate_split_over_days_grows_back() -> None:
    assert round(to_effective(to_daily(EffectiveYearly(Decimal(20)))).percent, 12) == 20


@few
@given(percents, cycles)
def test_nominal_to_effective_and_back(percent: Decimal, cycle: int) -> None:
    there = to_effective(NominalYearly(percent, cycle))
    assert abs(to_nominal(there, cycle).percent - percent) < TINY * 1000


@few
@given(percents, cycles)
def test_periodic_to_nominal_and_back(percent: Decimal, cycle: int) -> None:
    there = to_nominal(Periodic(percent, cycle), cycle)
    assert abs(to_periodic(there, cycle).percent - percent) < TINY


@few
@given(percents)
def test_daily_to_nominal_and_back(percent: Decimal) -> None:
    assert abs(to_daily(to_nominal(Daily(percent))).percent - percent) < TINY


@pytest.mark.parametrize(
    "value", [0.05, True, None, "five", "NaN", "Infinity", Decimal("1e13"), -100, [], b"1"]
)
@pytest.mark.parametrize("kind", [NominalYearly, EffectiveYearly, Periodic, Daily])
def test_what_is_no_rate_is_refused_by_name(kind: Any, value: Any) -> None:
    with pytest.raises(InvalidInput) as refusal:
        kind(value)
    assert refusal.value.field == "percent"


def test_a_float_is_told_to_be_one() -> None:
    with pytest.raises(InvalidInput, match="never binary floats"):
        NominalYearly(4.9)  # type: ignore[arg-type]


@pytest.mark.parametrize("cycle", [0, -1, 367, 12.0, "12", True])
def test_a_cycle_is_a_whole_number_of_periods_a_year(cycle: Any) -> None:
    with pytest.raises(InvalidInput) as refusal:
        NominalYearly(Decimal(5), cycle)
    assert refusal.value.field == "periods_per_year"


@pytest.mark.parametrize("count", [0, 1201, 1.5])
def test_a_flat_fee_runs_for_1_to_1200_periods(count: Any) -> None:
    with pytest.raises(InvalidInput) as refusal:
        FlatPerPeriod(Decimal(1), 12, count)
    assert refusal.value.field == "count"
