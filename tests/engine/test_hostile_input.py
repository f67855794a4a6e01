"""Nonsense at the doors of the rate, schedule and card modules ends in a named error, never in a traceback or NaN."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine import apr, card_disclosure, cards, daily, fees, irr, prepayment, rates, schedules
from budgeting_tools.engine.errors import EngineError
from budgeting_tools.engine.verify import KINDS, run_case

numbers = st.one_of(
    st.integers(-5, 2000),
    st.integers(-(10**20), 10**20),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.fractions(),
    st.sampled_from([0, 1, 12, 360, 10**18, Decimal("1e-30"), Decimal(-100), Fraction(1, 3)]),
)
nonsense = st.one_of(
    numbers, st.floats(), st.none(), st.booleans(), st.text(max_size=5), st.lists(numbers, max_size=2)
)
percents = st.one_of(st.integers(0, 900), st.decimals(0, 100, places=2), nonsense)
flow_lists = st.lists(nonsense, max_size=12)

TYPES: dict[str, Callable[..., Any]] = {
    "nominal": lambda a, b, c: rates.NominalYearly(a, b),
    "effective": lambda a, b, c: rates.EffectiveYearly(a),
    "daily": lambda a, b, c: rates.Daily(a, b),
    "flat": lambda a, b, c: rates.to_effective(rates.FlatPerPeriod(a, b, c)),
}
MAKERS: dict[str, Callable[..., Any]] = {
    "level": lambda p, r, n, x: schedules.equal_instalment(p, r, n, fee=x),
    "advance": lambda p, r, n, x: schedules.equal_instalment(p, r, n, advance=x),
    "odd": lambda p, r, n, x: schedules.equal_instalment(p, r, n, odd_first=schedules.OddFirst(x)),
    "principal": lambda p, r, n, x: schedules.equal_principal(p, r, n, principal_per_period=x),
    "only": lambda p, r, n, x: schedules.interest_only(p, r, n),
    "single": lambda p, r, n, x: schedules.single_payment(p, r, n, compound=True),
    "balloon": lambda p, r, n, x: schedules.balloon(p, r, n, amortised_over=x),
    "fixed": lambda p, r, n, x: prepayment.fixed_payment(p, r, x),
    "prepaid": lambda p, r, n, x: prepayment.with_prepayments(p, r, n, lump_sums={1: x}, extra_each_period=x),
    "card": lambda p, r, n, x: cards.pay_minimums(p, r, cards.MinimumRule(cards.MinimumKind.FIXED, amount=x)),
    "disclosure": lambda p, r, n, x: card_disclosure.disclose_term([card_disclosure.CardPart(p, r)], n),
    "daily": lambda p, r, n, x: daily.daily_interest([daily.Segment(p, n)], rates.Daily(x)),
    "late": lambda p, r, n, x: fees.late_fee(p, n, x),
    "cap": lambda p, r, n, x: fees.fee_cap(p, x, n),
    "add_on": lambda p, r, n, x: fees.add_on(p, x, n),
}
few = settings(max_examples=6, deadline=None)


def answers_or_says_why(call: Callable[[], Any]) -> None:
    with suppress(EngineError):
        assert "nan" not in repr(call()).lower()


def solves(amounts: list[Any], times: list[Any]) -> None:
    answers_or_says_why(lambda: irr.irr(amounts))
    answers_or_says_why(lambda: irr.solve_rate(amounts, times))
    answers_or_says_why(lambda: irr.xirr([(date(2024, 1, 1 + k), one) for k, one in enumerate(amounts)]))
    answers_or_says_why(lambda: apr.effective_apr([(100, 0)], list(zip(amounts, times, strict=False))))
    answers_or_says_why(
        lambda: apr.us_actuarial_apr([apr.UnitSeries(100)], [apr.UnitSeries(one, 1) for one in amounts], 12)
    )


@pytest.mark.parametrize("kind", TYPES)
@few
@given(percents, nonsense, nonsense)
def test_no_rate_type_breaks(kind: str, percent: Any, cycle: Any, count: Any) -> None:
    answers_or_says_why(lambda: TYPES[kind](percent, cycle, count))


@pytest.mark.parametrize("kind", MAKERS)
@few
@given(nonsense, percents, nonsense, nonsense)
def test_no_schedule_or_fee_breaks(kind: str, principal: Any, percent: Any, count: Any, more: Any) -> None:
    try:
        rate = rates.NominalYearly(percent)
    except EngineError:
        rate = rates.NominalYearly(Decimal(12))
    answers_or_says_why(lambda: MAKERS[kind](principal, rate, count, more))


@few
@given(flow_lists, flow_lists)
def test_no_flows_break_the_rate_solver(amounts: list[Any], times: list[Any]) -> None:
    solves(amounts, times)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**18), 10**18), st.text(max_size=8))
    | st.decimals(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.soak
@settings(max_examples=8_000, deadline=None)
@given(st.sampled_from(sorted(MAKERS)), nonsense, percents, nonsense, nonsense)
def test_no_schedule_breaks_in_a_long_run(
    kind: str, principal: Any, percent: Any, count: Any, more: Any
) -> None:
    try:
        rate = rates.NominalYearly(percent)
    except EngineError:
        rate = rates.NominalYearly(Decimal(12))
    answers_or_says_why(lambda: MAKERS[kind](principal, rate, count, more))


@pytest.mark.soak
@settings(max_examples=4_000, deadline=None)
@given(flow_lists, flow_lists)
def test_no_flows_break_the_rate_solver_in_a_long_run(amounts: list[Any], times: list[Any]) -> None:
    solves(amounts, times)


@pytest.mark.soak
@settings(max_examples=4_000, deadline=None)
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_no_case_breaks_the_reference_command(kind: str, data: st.DataObject) -> None:
    names = sorted({name for case in _cases() if case["kind"] == kind for name in case["inputs"]})
    inputs = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(names, json_values)))
    row = run_case({"id": "x", "kind": kind, "inputs": inputs, "expected": {}})
    assert row.trouble or all(not (isinstance(v, float) and math.isnan(v)) for v in row.computed.values())
    assert "cannot be computed" not in row.trouble


def _cases() -> list[Any]:
    from tests.engine.test_reference_cases import DERIVED, PUBLIC

    return [*PUBLIC, *DERIVED]
