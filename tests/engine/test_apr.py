"""Yearly rates under US, EU, UK and Chinese practice."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.apr import UnitSeries, effective_apr, nominal_apr, periodic_apr, us_actuarial_apr
from budgeting_tools.engine.errors import InvalidInput, NoRate
from budgeting_tools.engine.rates import EffectiveYearly, NominalYearly

LOAN = [(5000, Fraction(0))]
few = settings(max_examples=20, deadline=None)


def months(amount: int | Decimal, count: int) -> list[tuple[int | Decimal, Fraction]]:
    return [(amount, Fraction(k, 12)) for k in range(1, count + 1)]


def test_three_yearly_payments_of_2000_for_5000() -> None:
    found = effective_apr(LOAN, [(2000, 1), (2000, 2), (2000, 3)])
    assert round(found.percent, 1) == Decimal("9.7")
    assert isinstance(found.rate, EffectiveYearly)


def test_an_odd_first_period_under_the_us_rule() -> None:
    found = us_actuarial_apr([UnitSeries(6000)], [UnitSeries(200, 1, 19, 30, 36)], 12)
    assert round(found.percent, 2) == Decimal("11.82")
    assert isinstance(found.rate, NominalYearly)


def test_several_advances_under_the_us_rule() -> None:
    advances = [UnitSeries(20000), UnitSeries(20000, 2, 2, 30), UnitSeries(20000, 5, 8, 30)]
    found = us_actuarial_apr(advances, [UnitSeries(Decimal("612.36"), 8, count=240)], 12)
    assert round(found.percent, 2) == Decimal("10.25")


def test_the_same_flows_have_a_nominal_and_an_effective_rate() -> None:
    nominal, effective = periodic_apr([12000, *[-1072] * 12])
    assert (round(nominal.percent, 4), round(effective.percent, 4)) == (
        Decimal("13.0342"),
        Decimal("13.8418"),
    )


def test_a_fee_before_the_first_drawdown_raises_the_rate_more() -> None:
    paid = months(Decimal("439.58"), 12)
    at_start = effective_apr(LOAN, [(50, Fraction(0)), *paid]).percent
    before = effective_apr(LOAN, [(50, Fraction(-1, 12)), *paid]).percent
    assert before > at_start > effective_apr(LOAN, paid).percent


def test_money_kept_back_makes_a_free_loan_dear() -> None:
    found = nominal_apr([(10000, 0)], [(1000, 0), *((Decimal("833.34"), k) for k in range(1, 13))], 12)
    assert 19 < found.percent < 20


@few
@given(st.integers(1, 3000), st.integers(2, 120))
def test_us_and_eu_agree_on_whole_months(basis: int, count: int) -> None:
    payment = Decimal(5000 * 100 // count + basis) / 100
    us = us_actuarial_apr([UnitSeries(5000)], [UnitSeries(payment, 1, count=count)], 12)
    eu = effective_apr(LOAN, months(payment, count))
    assert abs(((1 + us.per_period) ** 12 - 1) * 100 - eu.percent) < Decimal("1e-9")


def test_every_rate_says_how_it_came_about() -> None:
    assert [step.key for step in effective_apr(LOAN, months(450, 12)).working] == ["rate", "apr_effective"]
    assert us_actuarial_apr([UnitSeries(100)], [UnitSeries(110, 1)], 1).working[0].key == "apr_us"


@pytest.mark.parametrize("paid", [[], [(0, 1)], [(-100, 1)]])
def test_nothing_paid_means_no_rate(paid: Any) -> None:
    with pytest.raises(NoRate):
        effective_apr(LOAN, paid)


def test_payments_worth_nothing_have_no_rate_under_the_us_rule() -> None:
    with pytest.raises(NoRate):
        us_actuarial_apr([UnitSeries(100)], [UnitSeries(0, 1)], 12)


@pytest.mark.parametrize("per_year", [0, -1, 367])
def test_unit_periods_a_year_are_positive(per_year: int) -> None:
    with pytest.raises(InvalidInput) as refusal:
        us_actuarial_apr([UnitSeries(100)], [UnitSeries(110, 1)], per_year)
    assert refusal.value.field == "unit_periods_per_year"


@pytest.mark.parametrize(
    "wrong",
    [{"amount": 1.5}, {"whole": -1}, {"odd_days": -1}, {"unit_days": 0}, {"count": 0}, {"count": 1201}],
)
def test_a_series_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput):
        UnitSeries(**({"amount": 100} | wrong))
