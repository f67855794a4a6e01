"""Single values at the public door are whole numbers and texts, or refused by name; every search ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from budgeting_tools.engine import (
    Case,
    Debt,
    InvalidInput,
    Minimum,
    RateSpan,
    commitment_ratio,
    compare_grace,
    format_minor,
    minor_digits,
    monthly_amount,
    smallest_ask,
    split,
    token_payments,
)

WRONG: dict[str, Callable[[Any], object]] = {
    "format_minor": lambda value: format_minor(value, "CNY"),
    "minor_digits": minor_digits,
    "split a total": lambda value: split(value, [1]),
    "split by a weight": lambda value: split(1, [value]),
    "monthly_amount": lambda value: monthly_amount(value, "weekly"),
    "monthly_amount of a cycle": lambda value: monthly_amount(1, value),
    "commitment_ratio": lambda value: commitment_ratio(value, 5),
    "commitment_ratio of an income": lambda value: commitment_ratio(5, value),
    "token_payments": lambda value: token_payments([("d", value)], 5),
}


@pytest.mark.parametrize("value", [None, "x", 1.5, float("nan"), True, {}])
@pytest.mark.parametrize("door", WRONG)
def test_a_value_of_another_kind_is_refused_by_name(door: str, value: Any) -> None:
    with pytest.raises(InvalidInput):
        WRONG[door](value)


def test_a_fee_far_above_the_balance_ends_the_search() -> None:
    debt = Debt("d", 1, instalment=11683, late_fee=500, penalty_rate="36", monthly_fee=300)
    exits = {one.kind: one for one in compare_grace(debt, "CNY", 3).exits}
    assert exits["extend"].total_paid == 1201


def test_only_grace_is_counted_in_days() -> None:
    minimum = Minimum("percent_plus_all_due", percent="24")
    debt = Debt("d", 10**9, rates=(RateSpan("0"),), instalment=249, minimum=minimum, penalty_rate="36")
    assert smallest_ask(Case(currency="CNY", as_of="2025-03-01", debts=(debt,)))


def test_a_debt_that_ends_after_the_last_counted_month_keeps_its_rate() -> None:
    debt = Debt("d", 1200, rates=(), minimum=Minimum("fixed", amount=0))
    assert {one.kind for one in compare_grace(debt, "CNY", 36).exits} >= {"frozen", "extend"}
