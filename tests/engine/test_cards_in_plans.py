"""A card followed alone and the same card inside a plan give the same months and the same cents."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import Debt, Minimum, NeverRepaid, RateSpan, plan_debts
from budgeting_tools.engine.cards import MinimumBase, MinimumKind, MinimumRule, pay_minimums
from budgeting_tools.engine.rates import NominalYearly

KINDS = ["fixed", "percent_or_floor", "interest_plus_percent_or_floor", "percent_plus_all_due"]
BASES = ["balance_before_interest", "balance_after_interest", "principal"]


def alone(balance: int, rate: str, rule: Minimum) -> tuple[int, int]:
    made = pay_minimums(
        balance,
        NominalYearly(Decimal(rate)),
        MinimumRule(
            MinimumKind(rule.kind), rule.amount, Decimal(rule.percent), rule.floor, MinimumBase(rule.base)
        ),
    )
    return made.months, made.total_interest


def planned(balance: int, rate: str, rule: Minimum) -> tuple[int, int]:
    card = Debt("card", balance, rates=(RateSpan(rate),), minimum=rule)
    made = plan_debts([card], "CNY", None, "minimums")
    return made.months, made.total_interest


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=6, deadline=None)
@given(
    st.integers(1000, 10**6), st.integers(0, 3000), st.sampled_from(["2", "5", "10"]), st.sampled_from(BASES)
)
def test_both_ways_agree_to_the_cent(kind: str, balance: int, basis: int, percent: str, base: str) -> None:
    rule = Minimum(kind, amount=balance // 20 + 100, percent=percent, floor=1500, base=base)  # type: ignore[arg-type]
    rate = str(Decimal(basis) / 100)
    try:
        expected = alone(balance, rate, rule)
    except NeverRepaid:
        with pytest.raises(NeverRepaid):
            planned(balance, rate, rule)
    else:
        assert planned(balance, rate, rule) == expected
