"""Rounds exact quotients of integers to whole minor units; it must not meet a float."""

from __future__ import annotations

from fractions import Fraction

from .errors import InvalidInput
from .money import Rounding

LARGEST = 10**18

__all__ = ["divide", "round_fraction", "round_to", "whole_minor"]


def divide(numerator: int, denominator: int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """Half up means away from zero at the half, so that -0.5 becomes -1."""
    if rounding is Rounding.CEIL:
        return -(-numerator // denominator)
    if numerator < 0:
        return -divide(-numerator, denominator, rounding)
    whole, rest = divmod(numerator, denominator)
    twice = 2 * rest
    if twice == denominator and rounding is Rounding.HALF_EVEN:
        return whole + (whole & 1)
    return whole + (twice >= denominator)


def round_fraction(value: int | Fraction, rounding: Rounding = Rounding.HALF_UP) -> int:
    return divide(value.numerator, value.denominator, rounding)


def round_to(value: Fraction, unit: int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """A multiple of `unit` minor units: 100 for lenders that bill whole yuan or dollars."""
    return unit * round_fraction(value / unit, rounding)


def whole_minor(field: str, value: object, *, at_least: int = 0) -> int:
    """Admits a whole number of minor units up to 10^18."""
    if isinstance(value, float):
        raise InvalidInput(field, "float_refused")
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidInput(field, "wrong_type", {"wanted": "whole number of minor units"})
    if value < at_least:
        raise InvalidInput(field, "too_small", {"minimum": at_least})
    if value > LARGEST:
        raise InvalidInput(field, "too_large", {"maximum": LARGEST})
    return value
