"""Card minimums, how long they take, and the payment that clears a card in time."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.card_disclosure import CardPart, disclose_term
from budgeting_tools.engine.cards import (
    Bill,
    CardSchedule,
    Carry,
    MinimumBase,
    MinimumKind,
    MinimumRule,
    Promo,
    minimum_due,
    pay_minimums,
)
from budgeting_tools.engine.errors import InvalidInput, NeverRepaid
from budgeting_tools.engine.rates import NominalYearly

few = settings(max_examples=6, deadline=None)
BILL = Bill(opening=1_200_000, interest=4520, instalments=50_000, fees=2000, overdue=30_000)


def yearly(percent: str) -> NominalYearly:
    return NominalYearly(Decimal(percent))


def share(percent: str, floor: int = 0, **more: Any) -> MinimumRule:
    return MinimumRule(MinimumKind.PERCENT_OR_FLOOR, percent=Decimal(percent), floor=floor, **more)


def plus_interest(base: MinimumBase) -> MinimumRule:
    kind = MinimumKind.INTEREST_PLUS_PERCENT_OR_FLOOR
    return MinimumRule(kind, percent=Decimal(1), floor=2500, base=base)


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        (MinimumKind.FIXED, 30_000),
        (MinimumKind.PERCENT_OR_FLOOR, 120_000),
        (MinimumKind.INTEREST_PLUS_PERCENT_OR_FLOOR, 124_520),
        (MinimumKind.PERCENT_PLUS_ALL_DUE, 206_520),
    ],
)
def test_four_rules_on_the_same_bill(kind: MinimumKind, least: int) -> None:
    assert minimum_due(MinimumRule(kind, amount=30_000, percent=Decimal(10), floor=10_000), BILL) == least


def test_a_minimum_keeps_between_its_floor_and_what_is_owed() -> None:
    assert minimum_due(share("10", 10_000), Bill(50_000)) == 10_000
    assert minimum_due(share("10", 10_000), Bill(7_000)) == 7_000


def test_a_minimum_can_be_rounded_to_whole_units() -> None:
    assert (
        minimum_due(share("2", base=MinimumBase.BALANCE_AFTER_INTEREST, round_to=100), Bill(250_000, 4083))
        == 5100
    )


def test_the_minimum_of_the_federal_sample_statement_takes_eleven_years() -> None:
    made = pay_minimums(300_000, yearly("14.4"), share("3", 2000))
    assert (made.months, made.total_paid) == (126, 474_537)


def test_before_or_after_interest_is_two_months_apart() -> None:
    after = pay_minimums(500_000, yearly("19.99"), plus_interest(MinimumBase.BALANCE_AFTER_INTEREST))
    before = pay_minimums(500_000, yearly("19.99"), plus_interest(MinimumBase.BALANCE_BEFORE_INTEREST))
    assert (after.months, after.total_interest) == (224, 720_190)
    assert (before.months, before.total_interest) == (226, 731_279)


def test_a_promotion_ends_and_the_usual_rate_follows() -> None:
    fixed = MinimumRule(MinimumKind.FIXED, amount=5000)
    made = pay_minimums(200_000, yearly("24.99"), fixed, promo=Promo(yearly("0"), 12))
    assert (made.months, made.total_interest) == (55, 72_255)


def test_exact_balances_end_on_another_cent() -> None:
    rule = share("2", 30_000, base=MinimumBase.BALANCE_AFTER_INTEREST)
    exact = pay_minimums(20_000_000, yearly("6"), rule, carry=Carry.EXACT)
    rounded = pay_minimums(20_000_000, yearly("6"), rule)
    assert (exact.rows[-1].payment, rounded.rows[-1].payment) == (27_476, 27_484)


def test_following_a_card_can_stop_early() -> None:
    made = pay_minimums(250_000, yearly("19.6"), share("2", 2000), stop_at=200_000)
    assert made.rows[-1].balance <= 200_000 < made.rows[-2].balance


def test_a_minimum_below_the_interest_names_a_payment_that_works() -> None:
    with pytest.raises(NeverRepaid) as never:
        pay_minimums(100_000, yearly("36"), share("1"))
    enough = MinimumRule(MinimumKind.FIXED, amount=never.value.payment_that_would_work)
    assert pay_minimums(100_000, yearly("36"), enough).months == 36


def test_the_36_month_payment_of_the_sample_statement() -> None:
    found = disclose_term([CardPart(300_000, yearly("14.4"))])
    assert (found.payment, found.total, found.interest) == (10_312, 371_220, 71_220)


def test_a_promotion_is_blended_into_the_36_months() -> None:
    parts = [CardPart(50_000, yearly("0"), 6, Decimal(17))]
    parts += [CardPart(25_000, yearly("17")), CardPart(25_000, yearly("21"))]
    found = disclose_term(parts)
    assert (found.payment, found.total_of_rounded) == (3_545, 127_620)


def test_a_promotion_needs_the_rate_that_follows() -> None:
    with pytest.raises(InvalidInput) as refusal:
        CardPart(100, yearly("0"), 6)
    assert refusal.value.field == "after"


def keeps_the_books(made: CardSchedule, balance: int, purchases: int = 0) -> None:
    for row in made.rows:
        assert row.balance == balance + purchases + row.interest - row.payment >= 0
        balance = row.balance
    assert balance == 0


@few
@given(st.integers(100, 10**7), st.integers(0, 4000), st.integers(2, 20), st.integers(500, 5000))
def test_every_cent_of_a_card_is_accounted_for(balance: int, basis: int, percent: int, floor: int) -> None:
    try:
        made = pay_minimums(balance, yearly(str(Decimal(basis) / 100)), share(str(percent), floor))
    except NeverRepaid:
        return
    keeps_the_books(made, balance)
    assert made.total_paid == balance + made.total_interest


@pytest.mark.parametrize("field", ["amount", "floor", "percent", "round_to"])
def test_a_rule_that_cannot_be_is_refused_by_name(field: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        MinimumRule(MinimumKind.FIXED, **{field: -1})
    assert refusal.value.field == f"minimum_rule.{field}"
