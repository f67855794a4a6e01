"""Simple daily interest, and what a card bill paid in part costs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from budgeting_tools.engine.daily import BillBasis, EndDay, Segment, bill_segments, daily_interest
from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.rates import Daily

RATE = Daily(Decimal("0.05"))
BOUGHT, DUE, STATEMENT = date(2024, 3, 30), date(2024, 4, 23), date(2024, 5, 5)


def cost(*segments: Segment) -> int:
    return daily_interest(segments, RATE).interest


def bill(paid: int, day: date = DUE, **more: Any) -> int:
    return cost(*bill_segments([(BOUGHT, 100_000)], (day, paid), STATEMENT, due=DUE, **more))


def test_the_end_day_decides_between_two_published_figures() -> None:
    assert cost(Segment(100_000, 24), Segment(90_000, 12)) == 1740
    assert cost(Segment(100_000, 24), Segment(90_000, 13)) == 1785


def test_a_dated_segment_counts_its_last_day_only_when_told() -> None:
    assert Segment.dated(100, BOUGHT, DUE).days == 24
    assert Segment.dated(100, BOUGHT, DUE, EndDay.INCLUDED).days == 25


def test_interest_is_rounded_once_and_not_per_segment() -> None:
    assert cost(*[Segment(1000, 1)] * 3) == 2


def test_the_full_bill_bears_interest_until_the_part_payment() -> None:
    assert bill(10_000) == 1740


def test_some_banks_charge_only_what_was_left_unpaid() -> None:
    assert bill(10_000, basis=BillBasis.UNPAID_PART) == 1620


def test_a_bill_paid_in_full_by_its_day_costs_nothing() -> None:
    assert bill(100_000) == 0
    assert bill(100_000, date(2024, 4, 24)) == 1250


def test_days_and_amounts_of_grace_count_as_paid() -> None:
    late, short = date(2024, 4, 26), 99_000
    assert bill(short, late, grace_days=3, grace_amount=1000) == 0
    assert bill(short, late, grace_days=2, grace_amount=1000) > 0
    assert bill(short - 1, late, grace_days=3, grace_amount=1000) > 0


def test_a_payment_covers_the_earliest_purchase_first() -> None:
    purchases = [(date(2024, 4, 10), 50_000), (BOUGHT, 50_000)]
    parts = bill_segments(purchases, (DUE, 60_000), STATEMENT, due=DUE, basis=BillBasis.UNPAID_PART)
    assert parts == (Segment(40_000, 25),)


def test_a_cash_advance_bears_interest_from_its_day_even_when_all_is_paid() -> None:
    drawn = [(date(2024, 4, 1), 50_000)]
    assert bill(150_000, advances=drawn) == 550
    assert bill(60_000, advances=drawn) == 2290


def test_a_bill_paid_late_was_unpaid_as_a_whole() -> None:
    assert bill(100_000, date(2024, 4, 30), basis=BillBasis.UNPAID_PART) == 1550


def test_every_segment_is_shown() -> None:
    keys = [step.key for step in daily_interest([Segment(100, 1), Segment(200, 2)], RATE).working]
    assert keys == ["daily_segment", "daily_segment", "daily_interest"]


def test_a_segment_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidInput):
        Segment.dated(100, DUE, BOUGHT)


@pytest.mark.parametrize(("balance", "days"), [(-1, 1), (1, -1), (1.5, 1), (1, 1.5)])
def test_a_segment_is_whole_and_not_negative(balance: Any, days: Any) -> None:
    with pytest.raises(InvalidInput):
        Segment(balance, days)
