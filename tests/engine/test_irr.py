"""Rates that make flows balance: every root is found, one is chosen by a named rule, none is an error."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.errors import AmbiguousRate, InvalidInput, NoRate
from budgeting_tools.engine.irr import Choice, annuity_rate, irr, solve_rate, xirr
from budgeting_tools.engine.periods import DayCount

THREE_ROOTS = [Decimal(amount) for amount in ("-5", "10.5", "1", "-8", "1")]
few = settings(max_examples=15, deadline=None)


def rounded(found: Any, digits: int = 6) -> list[tuple[Decimal, int]]:
    return [(round(root.rate, digits), root.multiplicity) for root in found.roots]


def test_a_loan_of_100_repaid_with_110_costs_ten_per_cent() -> None:
    found = irr([100, -110])
    assert found.rate == Decimal("0.1")
    assert not found.ambiguous
    assert found.complete


def test_all_three_roots_are_reported_and_the_lowest_not_negative_is_chosen() -> None:
    found = irr(THREE_ROOTS)
    assert rounded(found) == [(Decimal("-0.870201"), 1), (Decimal("0.088598"), 1), (Decimal("0.709560"), 1)]
    assert round(found.rate, 6) == Decimal("0.088598")


@pytest.mark.parametrize(
    ("choice", "rate"),
    [
        (Choice.LOWEST_NON_NEGATIVE, Decimal("0.2")),
        (Choice.NEAREST_ZERO, Decimal("-0.1")),
        (Choice.NEAREST_TEN_PERCENT, Decimal("0.2")),
    ],
)
def test_the_rule_of_choice_is_an_argument(choice: Choice, rate: Decimal) -> None:
    """(1 - 0.9 x)(1 - 1.2 x): rates of -10 % and 20 %."""
    assert irr([100, -210, 108], choice).rate == rate


def test_a_spreadsheet_search_prefers_a_near_loss_to_a_far_gain() -> None:
    """(1 - 0.95 x)(1 - 5 x): rates of -5 % and 400 %."""
    assert irr([100, -595, 475], Choice.NEAREST_TEN_PERCENT).rate == Decimal("-0.05")
    assert irr([100, -595, 475]).rate == 4


def test_who_wants_a_single_rate_is_told_of_all() -> None:
    with pytest.raises(AmbiguousRate) as several:
        irr(THREE_ROOTS, Choice.ONLY)
    assert len(several.value.roots) == 3


def test_a_curve_that_only_touches_zero_has_a_double_root() -> None:
    assert rounded(irr([1000, -2000, 1000])) == [(Decimal(0), 2)]
    assert rounded(irr([100, -220, 121])) == [(Decimal("0.1"), 2)]


@pytest.mark.parametrize("flows", [[1, 2, 3], [-1, -2], [0, 0], [5], [0, 7, 0]])
def test_flows_of_one_sign_have_no_rate(flows: list[int]) -> None:
    with pytest.raises(NoRate):
        irr(flows)


def test_a_curve_that_never_reaches_zero_has_no_rate() -> None:
    with pytest.raises(NoRate):
        irr([100, -100, 100])


def test_a_rate_a_breath_above_losing_everything_is_found() -> None:
    assert irr([-(10**12), 1]).rate == Decimal("-0.999999999999")


def test_a_payday_rate_of_millions_is_found() -> None:
    found = solve_rate([150, Decimal("-191.99")], [0, Fraction(36, 1461)])
    assert round(found.rate * 100, 1) == Decimal("2238723.9")


def test_the_order_of_dated_flows_does_not_matter() -> None:
    flows = [(date(2008, 1, 1), -10000), (date(2008, 3, 1), 2750), (date(2008, 10, 30), 4250)]
    flows += [(date(2009, 2, 15), 3250), (date(2009, 4, 1), 2750)]
    assert round(xirr(flows).rate, 9) == Decimal("0.373362534")
    assert xirr(flows[::-1]).rate == xirr(flows).rate


def test_the_day_count_moves_the_rate() -> None:
    flows = [(date(2024, 1, 1), -1000), (date(2025, 1, 1), 1100)]
    rates = [round(xirr(flows, count).rate, 6) for count in (DayCount.ACTUAL_365, DayCount.ACTUAL_360)]
    assert rates == [Decimal("0.099714"), Decimal("0.098283")]


def test_an_annuity_at_no_interest_has_a_rate_of_zero() -> None:
    assert abs(annuity_rate(Fraction(1, 12), 12)) < Decimal("1e-15")


@few
@given(st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=8))
def test_every_root_found_really_balances_the_flows(flows: list[int]) -> None:
    try:
        found = irr(flows)
    except NoRate:
        return
    for root in found.roots:
        worth = [flow / (1 + float(root.rate)) ** time for time, flow in enumerate(flows)]
        assert abs(sum(worth)) <= 1e-6 * sum(abs(part) for part in worth)


@few
@given(st.lists(st.integers(-90, 400), min_size=1, max_size=3, unique_by=lambda x: x // 12))
def test_flows_made_from_chosen_roots_give_those_roots_back(hundredths: list[int]) -> None:
    flows = [Fraction(1)]
    for root in hundredths:
        growth = 1 + Fraction(root, 100)
        flows = [a - b * growth for a, b in zip([*flows, Fraction(0)], [Fraction(0), *flows], strict=True)]
    found = [round(root.rate, 5) for root in irr(flows).roots]
    assert found == [round(Decimal(root) / 100, 5) for root in sorted(hundredths)]


@pytest.mark.parametrize("flows", [[], [0.5, -1], ["a", 1], [None, 1], [10**400, -1], [Decimal("NaN"), 1]])
def test_what_is_no_flow_is_refused(flows: Any) -> None:
    with pytest.raises(InvalidInput):
        irr(flows)


def test_hundreds_of_changes_of_sign_end_quickly_and_say_that_the_search_was_coarse() -> None:
    flows = [(-1) ** k * (k + 1) for k in range(400)]
    assert not irr([*flows, -100_000]).complete
