"""Fees, caps and charges by name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.fees import (
    add_on,
    early_repayment_charge,
    fee_cap,
    flat_rate_shortcut,
    late_fee,
    penalty_interest,
    percentage_fee,
)
from budgeting_tools.engine.rates import NominalYearly

FIVE = Decimal(5)


def test_a_late_fee_is_a_share_of_the_unpaid_minimum() -> None:
    assert late_fee(150_000, 50_000, FIVE, floor=1000).amount == 5000


def test_a_late_fee_keeps_to_its_floor_and_cap() -> None:
    assert late_fee(10_000, 9_000, FIVE, floor=1000).amount == 1000
    assert late_fee(150_000, 0, FIVE, cap=3000).amount == 3000


@pytest.mark.parametrize("paid", [150_000, 160_000])
def test_who_paid_the_minimum_pays_no_late_fee(paid: int) -> None:
    assert late_fee(150_000, paid, FIVE, floor=1000).amount == 0


def test_penalty_interest_is_half_as_much_again() -> None:
    contract = NominalYearly(FIVE)
    assert penalty_interest(20_000_000, contract, Decimal(50), 30).amount == 125_000
    assert penalty_interest(20_000_000, contract, Decimal(50), 30, year_days=365).amount == 123_288


def test_fees_at_their_cap_are_allowed_and_a_cent_more_is_not() -> None:
    assert fee_cap(50_000, Decimal(25), 12_500).allowed
    over = fee_cap(50_000, Decimal(25), 12_501)
    assert (over.allowed, over.remaining) == (False, 0)


def test_an_add_on_charge_is_spread_evenly() -> None:
    made = add_on(300_000, Decimal(10), 36)
    assert (made.charge, made.total, made.payment) == (90_000, 390_000, 10_833)


def test_the_shortcut_for_a_flat_fee() -> None:
    assert round(flat_rate_shortcut(Decimal("0.6"), 12), 2) == Decimal("13.29")


def test_early_repayment_can_cost_a_sum_a_share_or_some_interest() -> None:
    assert early_repayment_charge(5_000_000, amount=2000, percent=Decimal(3)).amount == 152_000
    assert early_repayment_charge(5_000_000, period_interest=25_000, periods=2).amount == 50_000


def test_a_percentage_fee_rounds_half_up() -> None:
    assert percentage_fee(50, FIVE).amount == 3


def test_a_negative_share_is_refused_by_name() -> None:
    with pytest.raises(InvalidInput) as refusal:
        percentage_fee(100, Decimal(-1))
    assert refusal.value.field == "fee_pct"


def test_every_fee_shows_its_working() -> None:
    assert late_fee(150_000, 50_000, FIVE).working[0].inputs == (("unpaid", "100000"), ("percent", "5"))
