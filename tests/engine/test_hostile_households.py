"""Nonsense at the doors of calendar, stress, grace and ceilings ends in a named error, never in a traceback."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.calendar import payday_calendar
from budgeting_tools.engine.case import Case, Debt, Income, Outgoing, RateSpan
from budgeting_tools.engine.ceilings import (
    CeilingRule,
    Conditions,
    Contract,
    Part,
    judge_contract,
    judge_rule,
)
from budgeting_tools.engine.errors import EngineError, InvalidInput
from budgeting_tools.engine.grace import compare_grace
from budgeting_tools.engine.stress import Assumptions, stress_test

nonsense = st.one_of(
    st.integers(-5, 2_000),
    st.sampled_from([10**13, 10**30, -(2**63), Decimal("NaN"), Decimal("1E+999999"), Fraction(-1, 3)]),
    st.floats(),
    st.none(),
    st.booleans(),
    st.text(max_size=12),
    st.dates().map(date.isoformat),
    st.dates(),
)
CYCLES = ("weekly", "fortnightly", "four_weekly", "monthly", "quarterly", "yearly", "irregular", "once")


def calendar(a: Any, b: Any, c: Any, d: Any) -> object:
    income = Income("a", 100, cycle="irregular", lowest=b, dates=("2025-03-09",))
    bill = Outgoing("b", a, cycle=c, next_date=d)
    return payday_calendar(Case("CNY", "2025-03-01", incomes=(income,), outgoings=(bill,)))


def debts(a: Any, b: Any, c: Any, d: Any) -> object:
    debt = Debt("a", a, rates=(RateSpan("18", months=d), RateSpan("24")), instalment=b, due_day=c)
    return payday_calendar(Case("CNY", "9999-10-01", debts=(debt,)), days=92)


def stressed(a: Any, b: Any, c: Any, d: Any) -> object:
    case = Case("CNY", "2025-03-01", opening_cash=a, incomes=(Income("a", b, cycle="irregular"),))
    return stress_test(case, seed=c, futures=5, months=d)


def assumed(a: Any, b: Any, c: Any, d: Any) -> object:
    made = Assumptions(drop_chance=a, drop_lengths=(b,), swing_percent=c, rise_points=d)
    return stress_test(Case("CNY", "2025-03-01", incomes=(Income("a", 5),)), assumptions=made, futures=5)


def paused(a: Any, b: Any, c: Any, d: Any) -> object:
    return compare_grace(Debt("a", 90_000, rates=(RateSpan(d),), instalment=a), "CNY", b, partial=c)


def missed(a: Any, b: Any, c: Any, d: Any) -> object:
    debt = Debt("a", a, rates=(RateSpan("24"),), instalments_left=b, arrears=c, penalty_rate=d)
    return compare_grace(debt, "CNY", 2)


RULE = CeilingRule("x-1", "CN", "nominal_irr", Decimal(24), date(2020, 1, 1))


def judged(a: Any, b: Any, c: Any, d: Any) -> object:
    taken = (Part("instalment", a, Fraction(1)), Part("fee", b, Fraction(0)), Part(c, 3, Fraction(2)))
    return judge_rule(RULE, Contract("CNY", 1_000, taken, Fraction(12), signed=d))


def ruled(a: Any, b: Any, c: Any, d: Any) -> object:
    contract = Contract(
        "CNY", 1_000, (Part("instalment", 1_100, Fraction(1)),), Fraction(12), "bank", date(2025, 1, 1)
    )
    return judge_rule(replace(RULE, basis=a, limit=b, tolerance=c, effective_to=d), contract)


DOORS = [calendar, debts, stressed, assumed, paused, missed, judged, ruled]
fours = st.tuples(nonsense, nonsense, nonsense | st.sampled_from(CYCLES), nonsense)


@pytest.mark.parametrize("door", DOORS)
@given(values=fours)
@settings(max_examples=3, deadline=None)
def test_nonsense_is_answered_or_refused_by_name(
    door: Callable[..., object], values: tuple[Any, ...]
) -> None:
    with suppress(EngineError):
        assert door(*values) is not None


@pytest.mark.soak
@pytest.mark.parametrize("door", DOORS)
@given(values=fours)
@settings(max_examples=800, deadline=None)
def test_nonsense_is_answered_or_refused_at_length(
    door: Callable[..., object], values: tuple[Any, ...]
) -> None:
    with suppress(EngineError):
        assert door(*values) is not None


def test_what_is_not_the_thing_asked_for_is_refused_by_name() -> None:
    contract = Contract(
        "CNY", 1_000, (Part("instalment", 1_100, Fraction(1)),), Fraction(12), "bank", date(2025, 1, 1)
    )
    loan, home = Debt("a", 5, instalment=1), Case("CNY", "2025-03-01")
    wrong: dict[str, Callable[[], object]] = {
        "as_of": lambda: compare_grace(loan, "CNY", 1, as_of="2025-03-01"),  # type: ignore[arg-type]
        "signed": lambda: replace(contract, signed=datetime(2025, 1, 1)),
        "borrower": lambda: replace(contract, borrower="service_member"),  # type: ignore[arg-type]
        "lenders": lambda: replace(RULE, lenders="bank"),  # type: ignore[arg-type]
        "effective_to": lambda: replace(RULE, effective_to=datetime(2025, 1, 1)),
        "only_if.up_to_months": lambda: Conditions(up_to_months=0.5),  # type: ignore[arg-type]
        "place": lambda: judge_contract([RULE], contract, "China"),
        "assumptions": lambda: stress_test(home, assumptions={}),  # type: ignore[arg-type]
        "quote": lambda: stress_test(home, quote="loan"),  # type: ignore[arg-type]
    }
    for field, call in wrong.items():
        with pytest.raises(InvalidInput) as refused:
            call()
        assert refused.value.field == field
