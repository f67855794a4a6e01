"""Five ways out of a pause, beside paying on and beside a pause nobody agreed to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import InvalidInput, NeverRepaid, RateSpan, compare_grace
from budgeting_tools.engine.case import Debt
from budgeting_tools.engine.grace import GraceComparison, GraceExit, NoExit

from .cast import debt

LOAN = debt("loan", 1_000_000, "24", 94560)


def found(months: int = 3, **more: Any) -> GraceComparison:
    return compare_grace(LOAN, "CNY", months, **more)


def ways(comparison: GraceComparison) -> dict[str, tuple[int, int, int]]:
    every = (comparison.original, *comparison.exits)
    return {
        one.kind: (one.payment_after, one.months, one.extra_cost)
        for one in every
        if isinstance(one, GraceExit)
    }


def test_each_exit_has_its_payment_length_and_price() -> None:
    """By hand: 1,000,000 x 1.02^3 = 1,061,208, over 9 payments of 130,015.4 or over 12 of 100,348."""
    assert ways(found()) == {
        "original": (94560, 12, 0),
        "keep_end": (130015, 12, 35413),
        "extend": (100348, 15, 69456),
        "longer_tail": (94560, 16, 79176),
        "interest_paid": (94560, 15, 60000),
        "frozen": (94560, 15, 0),
    }


def test_doing_nothing_adds_late_fees_and_penalty_interest() -> None:
    late = compare_grace(debt("loan", 1_000_000, "24", 94560, late_fee=5000, penalty_rate="36"), "CNY", 3)
    plain = found().do_nothing
    assert isinstance(late.do_nothing, GraceExit)
    assert isinstance(plain, GraceExit)
    assert late.do_nothing.total_fees >= 3 * 5000
    assert late.do_nothing.total_interest > plain.total_interest
    assert late.do_nothing.rows[2].arrears == 3 * 94560


def test_paying_a_part_meanwhile_makes_the_added_interest_cheaper() -> None:
    whole, part = ways(found()), ways(found(partial=30000))
    for kind in ("keep_end", "extend", "longer_tail"):
        assert part[kind][2] < whole[kind][2]


def test_the_end_is_named_when_the_start_is_known() -> None:
    exits = found(as_of=date(2025, 3, 1))
    assert isinstance(exits["frozen"], GraceExit)
    assert (exits.original.end, exits["frozen"].end) == ("2026-02", "2026-05")


def test_a_pause_longer_than_the_loan_cannot_keep_its_end() -> None:
    way = found(12)["keep_end"]
    assert isinstance(way, NoExit)
    assert way.reason == "pause_outlasts_loan"
    assert way.payment_that_would_work > 0


@pytest.mark.parametrize(
    ("loan", "months", "partial", "field"),
    [
        (LOAN, 0, 0, "months"),
        (LOAN, 3, 94561, "partial"),
        (debt("loan", 0, "24", 100), 3, 0, "debt.balance"),
        (Debt("loan", 1000, rates=(RateSpan("24"),)), 3, 0, "debt.instalment"),
    ],
)
def test_a_pause_that_cannot_be_names_its_field(loan: Debt, months: int, partial: int, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        compare_grace(loan, "CNY", months, partial=partial)
    assert caught.value.field == field


def test_an_instalment_below_the_interest_is_answered_with_one_that_works() -> None:
    with pytest.raises(NeverRepaid) as caught:
        compare_grace(debt("loan", 1_000_000, "24", 20000), "CNY", 3)
    assert caught.value.payment_that_would_work > 20000


@settings(max_examples=10, deadline=None)
@given(st.integers(10_000, 5_000_000), st.integers(0, 40), st.integers(6, 36), st.integers(1, 5))
def test_every_way_repays_balance_interest_and_fees(balance: int, rate: int, left: int, months: int) -> None:
    loan = Debt("loan", balance, rates=(RateSpan(str(rate)),), instalments_left=left)
    comparison = compare_grace(loan, "CNY", months)
    for one in (comparison.original, *comparison.exits):
        assert isinstance(one, GraceExit)
        assert one.total_paid == balance + one.total_interest + one.total_fees
        assert one.rows[-1].balance == 0
    assert comparison["frozen"].extra_cost <= comparison["interest_paid"].extra_cost  # type: ignore[union-attr]
