"""Does it fit, and what would."""

from dataclasses import replace
from decimal import Decimal

import pytest

from budgeting_tools.engine import Case, Income, Outgoing, Quote, afford

from .cast import debt, offer

CASE = Case(
    "CNY",
    "2025-03-01",
    incomes=(Income("pay", 800000),),
    outgoings=(
        Outgoing("rent", 500000, category="home"),
        Outgoing("food", 40000, cycle="weekly", category="food"),
    ),
)

OFFERS = [
    offer(),
    offer("flat_per_period", "0.6"),
    offer("instalment", "", instalment=97200),
    offer(method="interest_only"),
    offer(every="week", instalments=50),
    offer(upfront_fees=5000, fee_per_instalment=1000),
]


def test_an_offer_beside_the_debts_there_are() -> None:
    found = afford(replace(CASE, debts=(debt("card", 300000, "18", 30000),)), offer())
    assert (found.surplus, found.existing, found.room, found.burden) == (126667, 30000, 96667, 94560)
    assert (found.fits, found.left) == (True, 2107)
    assert (found.ratio_before, found.ratio_after) == (Decimal("3.8"), Decimal("15.6"))


@pytest.mark.parametrize("quote", OFFERS)
def test_the_largest_loan_fits_and_one_unit_more_does_not(quote: Quote) -> None:
    from budgeting_tools.engine.afford import burden_of, by_rate

    found = afford(CASE, quote)
    at_rate = by_rate(quote)
    assert burden_of(replace(at_rate, amount=found.largest_amount)) <= found.room
    assert burden_of(replace(at_rate, amount=found.largest_amount + 1)) > found.room


def test_the_shortest_term_that_fits() -> None:
    found = afford(CASE, offer())
    assert found.shortest_count == 9
    assert afford(CASE, offer(instalments=9)).fits
    assert not afford(CASE, offer(instalments=8)).fits


def test_no_term_helps_when_interest_alone_is_too_much() -> None:
    found = afford(CASE, offer(amount=50_000_000))
    assert (found.fits, found.shortest_count) == (False, None)


def test_without_income_nothing_fits_and_no_ratio_is_made_up() -> None:
    found = afford(replace(CASE, incomes=()), offer())
    assert (found.fits, found.largest_amount, found.ratio_after) == (False, 0, None)
