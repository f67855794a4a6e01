"""Nonsense at the doors of budget, offer, plan, ask and recast ends in a named error, never in a traceback."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools import engine
from budgeting_tools.engine import (
    Case,
    Charge,
    Concession,
    Debt,
    EngineError,
    Income,
    InvalidInput,
    LogEntry,
    Minimum,
    Price,
    Quote,
    RateSpan,
)
from tests.engine.test_case import FULL

nonsense = st.one_of(
    st.integers(-5, 2000),
    st.sampled_from(
        [10**13, 10**30, -(2**63), Decimal("NaN"), "", "0", "12", "-3", "1e9", "999999", "2025-02-30"]
    ),
    st.sampled_from(
        ["month", "week", "single:3days", "flat", "instalment", "daily", "grace", "own", "d1", "once"]
    ),
    st.floats(),
    st.none(),
    st.booleans(),
    st.text(max_size=8),
    st.dates(),
)


def offer(a: Any, b: Any, c: Any, d: Any) -> object:
    quote = Quote("q", a, b, Price("monthly", c), upfront_fees=500, every=d)
    return engine.price_quote(quote, "CNY")


def stated(a: Any, b: Any, c: Any, d: Any) -> object:
    quote = Quote("q", 10000, a, Price("instalment", c, b), charges=(Charge("x", "coupon", 20, d),))
    return engine.price_quote(quote, "CNY")


def fitted(a: Any, b: Any, c: Any, d: Any) -> object:
    case = Case("CNY", "2025-03-01", incomes=(Income("i", a, cycle=d),))
    return engine.afford(case, Quote("q", b, 12, Price("nominal_yearly", c)))


def planned(a: Any, b: Any, c: Any, d: Any) -> object:
    debts = [Debt("d1", a, rates=(RateSpan(c, b), RateSpan("24")), instalment=50), Debt("d2", 900)]
    return engine.compare_orders(debts, "CNY", 400, d)


def dues(a: Any, b: Any, c: Any, d: Any) -> object:
    rule = Minimum("percent_or_floor", percent=c, floor=b)
    debt = Debt("d1", 20000, minimum=rule, arrears=a, penalty_rate=d, late_fee=30)
    return engine.ways_out([debt], horizons=(6,))


def budgeted(a: Any, b: Any, c: Any, d: Any) -> object:
    return engine.plan_debts([Debt("d1", 5000)], "CNY", a, "own", (b,), extras={c: d})


def asked(a: Any, b: Any, c: Any, d: Any) -> object:
    debts = (Debt("d1", 20000, instalment=2000, due_day=a, arrears=b),)
    concessions = (Concession("d1", d, c),)
    return engine.smallest_ask(Case("CNY", "2025-03-01", debts=debts, concessions=concessions), best_end=6)


def lived(a: Any, b: Any, c: Any, d: Any) -> object:
    debts = (Debt("d1", 20000, instalment=2000),)
    log = (LogEntry(a, "d1", b, c),)
    return engine.recast(Case("CNY", "2025-03-01", debts=debts, log=log), 2500, d)


def shared(a: Any, b: Any, c: Any, d: Any) -> object:
    return engine.prorata_offers([("a", a), ("b", b)], c), engine.token_payments([("a", a)], d)


DOORS = [offer, stated, fitted, planned, dues, budgeted, asked, lived, shared]


@pytest.mark.parametrize("door", DOORS)
@settings(max_examples=6, deadline=None)
@given(nonsense, nonsense, nonsense, nonsense)
def test_no_figure_breaks_a_door(door: Callable[..., object], a: Any, b: Any, c: Any, d: Any) -> None:
    with suppress(EngineError):
        assert door(a, b, c, d) is not None


@pytest.mark.soak
@pytest.mark.parametrize("door", DOORS)
@settings(max_examples=1500, deadline=None)
@given(nonsense, nonsense, nonsense, nonsense)
def test_no_figure_of_very_many_breaks_a_door(
    door: Callable[..., object], a: Any, b: Any, c: Any, d: Any
) -> None:
    with suppress(EngineError):
        assert door(a, b, c, d) is not None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from([*FULL, "colour"]), json_values)
def test_any_json_in_a_field_is_read_or_refused_by_name(field: str, value: Any) -> None:
    with suppress(InvalidInput):
        again = Case.from_dict(FULL | {field: value})
        assert Case.from_dict(again.to_dict()) == again


@given(json_values)
@settings(max_examples=20, deadline=None)
def test_any_json_at_all_is_refused(value: Any) -> None:
    with pytest.raises(InvalidInput):
        Case.from_dict(value)


def test_a_day_must_be_a_day() -> None:
    with pytest.raises(InvalidInput) as caught:
        engine.plan_debts([Debt("a", 100)], "CNY", 10, as_of="2025-03-01")  # type: ignore[arg-type]
    assert caught.value.field == "as_of"
    assert engine.plan_debts([Debt("a", 100)], "CNY", 10, as_of=date(2025, 3, 1)).end == "2025-12"
