"""Money is whole, of one currency, and never lost in a split."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.money import Money, Rounding, round_minor, split


def test_text_becomes_minor_units_by_currency() -> None:
    assert Money.parse("12.34", "CNY").minor == 1234
    assert Money.parse("-5", "JPY").minor == -5
    assert str(Money(5, "HKD")) == "HKD 0.05"


@pytest.mark.parametrize("text", ["1,234", "１２", "1.234", "", "1e3", "--1"])
def test_unclear_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        Money.parse(text, "CNY")


def test_currencies_never_mix() -> None:
    with pytest.raises(TypeError):
        Money(1, "CNY") + Money(1, "HKD")
    with pytest.raises(TypeError):
        assert Money(1, "CNY") < Money(1, "HKD")


def test_floats_are_refused() -> None:
    with pytest.raises(TypeError):
        Money(1.0, "CNY")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        round_minor(0.5)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        Money(1, "CNY").times(0.5, Rounding.HALF_UP)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "half_up", "half_even", "ceiling"),
    [("2.5", 3, 2, 3), ("3.5", 4, 4, 4), ("-2.5", -3, -2, -2), ("2.1", 2, 2, 3), ("2.49999", 2, 2, 3)],
)
def test_rounding_is_the_one_named(value: str, half_up: int, half_even: int, ceiling: int) -> None:
    for number in (Decimal(value), Fraction(value)):
        assert round_minor(number) == half_up
        assert round_minor(number, Rounding.HALF_EVEN) == half_even
        assert round_minor(number, Rounding.CEIL) == ceiling


def test_the_largest_remainders_take_the_odd_pennies() -> None:
    assert split(16000, [4550, 6700, 1200]) == [5847, 8611, 1542]
    assert split(-5, [1, 1]) == [-3, -2]


@settings(max_examples=30, deadline=None)
@given(
    st.integers(-(10**12), 10**12),
    st.lists(st.integers(0, 10**9), min_size=1, max_size=20).filter(any),
)
def test_a_split_loses_nothing_and_strays_less_than_a_unit(total: int, weights: list[int]) -> None:
    parts = split(total, weights)
    assert sum(parts) == total
    assert all(
        abs(part - Fraction(total * w, sum(weights))) < 1 for part, w in zip(parts, weights, strict=True)
    )
