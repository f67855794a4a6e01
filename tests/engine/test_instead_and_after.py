"""Saving first, paying late, and repaying early: what each would cost beside the offer."""

from decimal import Decimal

import pytest

from budgeting_tools.engine import (
    Charge,
    EarlyCharge,
    InvalidInput,
    Move,
    late_payment,
    repay_early,
    saving_first,
)

from .cast import offer

FEES = {"upfront_fees": 10_000, "fee_per_instalment": 3_000}


def test_saving_first_takes_months_and_spares_the_cost() -> None:
    found = saving_first(offer(**FEES), "CNY", 200_000, saved=50_000)
    assert (found.wanted, found.months, found.last) == (990_000, 5, 140_000)
    assert (found.cost_avoided, found.months_at_burden) == (180_715, 10)


@pytest.mark.parametrize(
    ("monthly", "saved", "months"), [(0, 0, None), (-5, 0, None), (1, 0, None), (7, 10**6, 0)]
)
def test_saving_may_never_end_or_be_done_already(monthly: int, saved: int, months: int | None) -> None:
    assert saving_first(offer(), "CNY", monthly, saved=saved).months == months


def test_one_payment_thirty_days_late() -> None:
    """975.60 x 36 % x 30/365 = 28.87; the principal in it is 745.60: 22.06."""
    found = late_payment(offer(**FEES), "CNY", late_fee=2_000, penalty_rate="36")
    assert (found.instalment, found.late_fee, found.penalty_interest, found.cost) == (
        97_560,
        2_000,
        2_887,
        4_887,
    )
    assert late_payment(offer(**FEES), "CNY", penalty_rate="36", on="principal").cost == 2_206


def test_penalty_interest_may_be_the_contract_rate_and_half() -> None:
    """24.00 % x 1.5 = 36 %; charges do not raise it: 945.60 x 36 % x 30/360 = 28.37."""
    bank = offer(year_days=360, charges=(Charge("g", "guarantee", 3_000),))
    assert late_payment(bank, "CNY", uplift="50").penalty_interest == 2_927
    assert late_payment(offer(year_days=360), "CNY", uplift="50").penalty_interest == 2_837
    assert late_payment(offer(year_days=360), "CNY").penalty_interest == 1_891


def test_a_late_fee_may_be_a_share_and_no_day_late_costs_nothing() -> None:
    assert late_payment(offer(), "CNY", late_fee=1_000, late_fee_percent="5").late_fee == 4_728
    assert late_payment(offer(), "CNY", late_fee=1_000, penalty_rate="36", days=0).cost == 0


def test_repaying_after_six_of_twelve_with_a_charge() -> None:
    """5,296.67 is owed; 3 % of it and one month's interest of 105.93 are 264.83."""
    found = repay_early(offer(**FEES), "CNY", 6, EarlyCharge(percent="3", periods=1))
    assert (found.owed, found.charge, found.due_now) == (529_667, 26_483, 556_150)
    assert (found.saved, found.total_repaid, found.nominal_yearly) == (29_205, 1_141_510, Decimal("37.1505"))


def test_where_all_interest_stays_due_repaying_early_saves_nothing() -> None:
    flat = offer("flat_per_period", "0.6", method="flat")
    assert repay_early(flat, "CNY", 6, EarlyCharge(interest_still_due=True)).saved == 0
    assert repay_early(flat, "CNY", 6, EarlyCharge(amount=500)).saved == 36_000 - 500


def test_what_was_paid_ahead_and_is_refundable_comes_back_by_its_share() -> None:
    insured = (
        Charge("i", "insurance", 10_001, when="deducted", refundable=True),
        Charge("m", "membership", 900),
    )
    found = repay_early(offer(charges=insured), "CNY", 6)
    assert (found.owed, found.due_now) == (529_667, 529_667 - 5_001)


def test_with_the_last_instalment_nothing_is_left_to_charge() -> None:
    found = repay_early(offer(), "CNY", 12, EarlyCharge(amount=500, percent="3", periods=2))
    assert (found.charge, found.saved, found.nominal_yearly) == (0, 0, Decimal("24.0001"))


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda: late_payment(offer(), "CNY", place=13), "place"),
        (lambda: late_payment(offer(), "CNY", penalty_rate="-1"), "penalty_rate"),
        (lambda: late_payment(offer(), "CNY", on="fees"), "on"),  # type: ignore[arg-type]
        (lambda: repay_early(offer(), "CNY", 0), "after"),
        (
            lambda: repay_early(offer("daily", "0.05", method="at_will", moves=(Move(9, -1),)), "CNY", 1),
            "method",
        ),
        (lambda: EarlyCharge(percent="x"), "charge.percent"),
        (lambda: saving_first(offer(), "CNY", 1.5), "monthly"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_asked_is_named(call: object, field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        call()  # type: ignore[operator]
    assert caught.value.field == field
