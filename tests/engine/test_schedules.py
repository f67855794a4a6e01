"""Schedules, payment by payment, against published tables and at their edges."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from budgeting_tools.engine.annuity import OddInterest
from budgeting_tools.engine.errors import InvalidInput, NeverRepaid
from budgeting_tools.engine.money import Rounding
from budgeting_tools.engine.prepayment import Effect, fixed_payment, with_prepayments
from budgeting_tools.engine.rates import FlatPerPeriod, NominalYearly, Rate
from budgeting_tools.engine.schedules import (
    LastPayment,
    OddFirst,
    Stretch,
    balloon,
    equal_instalment,
    equal_principal,
    flat_fee,
    interest_only,
    single_payment,
    stepped,
)

UP = Rounding.HALF_UP


def yearly(percent: str) -> Rate:
    return NominalYearly(Decimal(percent))


def test_a_payment_is_rounded_up_unless_told_otherwise() -> None:
    assert equal_instalment(10_000_000, yearly("6"), 360).level == 59956
    assert equal_instalment(10_000_000, yearly("6"), 360, payment_rounding=UP).level == 59955


def test_the_last_payment_clears_the_balance() -> None:
    made = equal_instalment(10_000_000, yearly("6"), 360, payment_rounding=UP)
    assert (made.last_payment, made.total_interest, made.balance_left) == (60000, 11_583_845, 0)


def test_the_last_payment_can_be_left_as_it_is() -> None:
    made = equal_instalment(
        20_000_000, yearly("6"), 240, payment_rounding=UP, last_payment=LastPayment.NOT_ADJUSTED
    )
    assert made.total_paid == 143286 * 240


def test_half_even_moves_a_cent() -> None:
    up = equal_instalment(20_000_000, yearly("3.25"), 180, payment_rounding=UP)
    even = equal_instalment(
        20_000_000, yearly("3.25"), 180, payment_rounding=UP, interest_rounding=Rounding.HALF_EVEN
    )
    assert (up.total_interest, even.total_interest) == (5_296_082, 5_296_081)


def test_the_first_rows_of_a_chinese_mortgage() -> None:
    first, second = equal_instalment(10_000_000, yearly("4.9"), 120, payment_rounding=UP).rows[:2]
    assert (first.payment, first.interest, first.principal) == (105577, 40833, 64744)
    assert (second.interest, second.principal) == (40569, 65008)


def test_a_rate_of_zero_only_repays() -> None:
    made = equal_instalment(100, yearly("0"), 3)
    assert [row.payment for row in made.rows] == [34, 34, 32]
    assert made.total_interest == 0


def test_equal_principal_falls_evenly() -> None:
    made = equal_principal(20_000_000, yearly("6"), 240)
    assert [made.rows[k].payment for k in (0, 1, 238, 239)] == [183333, 182917, 84167, 83750]


def test_equal_principal_by_amount_ends_with_what_is_left() -> None:
    made = equal_principal(20_000_000, yearly("6"), principal_per_period=90_000)
    assert (made.count, made.last_payment) == (223, 20100)


def test_interest_only_returns_the_principal_at_the_end() -> None:
    made = interest_only(20_000_000, yearly("7"), 240)
    assert (made.rows[0].payment, made.last_payment) == (116_667, 20_116_667)


def test_a_balloon_is_what_a_longer_term_leaves() -> None:
    made = balloon(20_000_000, yearly("6"), 180, amortised_over=360, payment_rounding=UP)
    assert made.level == 119910
    assert abs(made.rows[-2].balance - made.rows[-1].principal) == 0
    assert abs(made.last_payment - 119910 - 14_209_769) < 300


def test_an_odd_first_period_bears_simple_or_compound_interest() -> None:
    simple = equal_instalment(400_000, yearly("11"), 24, odd_first=OddFirst(36), payment_rounding=UP)
    compound = equal_instalment(
        450_000, yearly("5"), 36, odd_first=OddFirst(46, 30, OddInterest.COMPOUND), payment_rounding=UP
    )
    assert (simple.level, compound.level) == (18677, 13517)


def test_payments_in_advance_are_handed_over_on_the_first_day() -> None:
    made = equal_instalment(100_000, yearly("10"), 12, advance=3, payment_rounding=UP)
    assert (made.level, made.rows[0].period, made.rows[0].payment, made.count) == (8594, 0, 25782, 9)


def test_stepped_payments_keep_their_weights() -> None:
    steps = [Stretch(4, Fraction(1)), Stretch(4, Fraction(3, 5)), Stretch(4, Fraction(2, 5))]
    made = stepped(1_000_000, yearly("7"), steps, payment_rounding=UP)
    assert [made.rows[k].payment for k in (0, 4, 8)] == [128889, 77334, 51556]


def test_a_flat_fee_is_charged_on_what_was_first_borrowed() -> None:
    made = flat_fee(1_200_000, FlatPerPeriod(Decimal("0.6"), 12, 12))
    assert {(row.payment, row.interest) for row in made.rows} == {(107_200, 7_200)}


def test_one_payment_at_the_end_with_and_without_interest_on_interest() -> None:
    assert single_payment(100_000, yearly("12"), 6).total_paid == 106_000
    assert single_payment(100_000, yearly("12"), 6, compound=True).total_paid == 106_152


def test_early_payments_shorten_the_term() -> None:
    found = with_prepayments(
        20_000_000, yearly("3.25"), 180, lump_sums={2: 1_000_000, 3: 500_000, 4: 200_000}, payment_rounding=UP
    )
    assert (found.schedule.count, found.schedule.total_interest) == (161, 4_315_387)
    assert (found.interest_saved, found.periods_saved) == (980_695, 19)


def test_early_payments_can_lower_the_instalment_instead() -> None:
    found = with_prepayments(1_200_000, yearly("12"), 24, lump_sums={6: 400_000}, effect=Effect.LOWER_PAYMENT)
    assert found.schedule.count == 24
    assert found.schedule.rows[6].payment < found.baseline.rows[6].payment
    assert found.schedule.balance_left == 0


def test_a_fixed_payment_runs_until_nothing_is_owed() -> None:
    made = fixed_payment(100_000, yearly("12"), 10_000)
    assert (made.count, made.total_interest) == (11, 5_898)


def test_a_payment_that_covers_only_interest_names_one_that_would_work() -> None:
    with pytest.raises(NeverRepaid) as never:
        fixed_payment(100_000, yearly("12"), 1_000)
    assert fixed_payment(100_000, yearly("12"), never.value.payment_that_would_work).count <= 120


def test_every_figure_carries_its_working() -> None:
    keys = [step.key for step in equal_instalment(100_000, yearly("12"), 12).working]
    assert keys == ["period_rate", "payment", "total_interest", "total_fees", "total_paid"]


@pytest.mark.parametrize("count", [0, -1, 1201, 12.0, "12", None, True])
def test_a_term_is_1_to_1200_periods(count: Any) -> None:
    for make in (equal_instalment, equal_principal, interest_only, single_payment):
        with pytest.raises(InvalidInput) as refusal:
            make(100_000, yearly("12"), count)
        assert refusal.value.field == "count"


@pytest.mark.parametrize("principal", [0, -5, 10.0, "100", None, True, 10**19])
def test_a_principal_is_a_positive_number_of_minor_units(principal: Any) -> None:
    for make in (equal_instalment, equal_principal, interest_only, single_payment):
        with pytest.raises(InvalidInput) as refusal:
            make(principal, yearly("12"), 12)
        assert refusal.value.field == "principal"


def test_a_negative_rate_is_refused() -> None:
    with pytest.raises(InvalidInput) as refusal:
        equal_instalment(100_000, yearly("-1"), 12)
    assert refusal.value.field == "rate"
