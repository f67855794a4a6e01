"""Answers how money is held, rounded and split in whole units; it must not take floats or mix currencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction

from .errors import InvalidInput

MINOR_DIGITS = {
    "AUD": 2,
    "CAD": 2,
    "CHF": 2,
    "CNY": 2,
    "EUR": 2,
    "GBP": 2,
    "HKD": 2,
    "INR": 2,
    "JPY": 0,
    "KRW": 0,
    "MOP": 2,
    "MYR": 2,
    "NZD": 2,
    "PHP": 2,
    "SGD": 2,
    "THB": 2,
    "TWD": 2,  # ISO 4217 says two; lenders there bill whole dollars, which is a matter of display
    "USD": 2,
}
_AMOUNT = re.compile(r"-?[0-9]{1,15}(\.[0-9]+)?")


class Rounding(Enum):
    """How a value that falls between two minor units is settled."""

    HALF_UP = ROUND_HALF_UP
    HALF_EVEN = ROUND_HALF_EVEN
    CEIL = ROUND_CEILING


def check_whole(field: str, value: object) -> None:
    """A whole number and no truth value; anything else is InvalidInput at `field`."""
    if type(value) is not int:
        raise InvalidInput(field, "wrong_type", {"wanted": "whole number"})


def minor_digits(currency: str) -> int:
    """Decimal places of a currency's minor unit (ISO 4217)."""
    if not isinstance(currency, str) or currency not in MINOR_DIGITS:
        raise InvalidInput("currency", "unknown_currency", {"value": str(currency)[:40]})
    return MINOR_DIGITS[currency]


def round_minor(value: Decimal | Fraction | int, rounding: Rounding = Rounding.HALF_UP) -> int:
    """To whole minor units: HALF_UP sends halves away from zero, CEIL goes towards plus infinity."""
    if isinstance(value, float):
        raise TypeError("money is never a float")
    if isinstance(value, int):
        return value
    top, bottom = value.as_integer_ratio()
    if rounding is Rounding.CEIL:
        return -(-top // bottom)
    if rounding is Rounding.HALF_EVEN:
        return round(Fraction(top, bottom))
    magnitude = (2 * abs(top) + bottom) // (2 * bottom)
    return magnitude if top >= 0 else -magnitude


def parse_minor(text: str, currency: str) -> int:
    """Plain decimal text such as "12.34" to minor units; a place too many is an error, never rounded."""
    digits = minor_digits(currency)
    if not isinstance(text, str) or not _AMOUNT.fullmatch(text):
        raise InvalidInput("amount", "not_an_amount", {"value": str(text)})
    scaled = Decimal(text).scaleb(digits)
    if scaled != int(scaled):
        raise InvalidInput("amount", "too_many_decimals", {"digits": digits})
    return int(scaled)


def format_minor(minor: int, currency: str) -> str:
    """Plain decimal text, without grouping or symbol: 1234 CNY is "12.34"."""
    check_whole("amount", minor)
    return f"{Decimal(minor).scaleb(-minor_digits(currency)):.{minor_digits(currency)}f}"


def split(total: int, weights: Sequence[int]) -> list[int]:
    """Shares `total` by weight; the parts always sum to it (largest remainder, the earlier wins a tie)."""
    for value in (total, *weights):
        check_whole("weights", value)
    weight_sum = sum(weights)
    if not weights or min(weights) < 0 or weight_sum == 0:
        raise InvalidInput("weights", "no_weight")
    size = abs(total)
    shares = [size * weight // weight_sum for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda i: -(size * weights[i] % weight_sum))
    for i in by_remainder[: size - sum(shares)]:
        shares[i] += 1
    return shares if total >= 0 else [-share for share in shares]


@dataclass(frozen=True, slots=True)
class Money:
    """A whole number of minor units of one currency."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError("money is whole minor units, never a float")
        minor_digits(self.currency)

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        return cls(parse_minor(text, currency), currency)

    def _same(self, other: Money) -> int:
        if not isinstance(other, Money) or other.currency != self.currency:
            raise TypeError(f"{self.currency} meets only {self.currency}")
        return other.minor

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __le__(self, other: Money) -> bool:
        return self.minor <= self._same(other)

    def __gt__(self, other: Money) -> bool:
        return self.minor > self._same(other)

    def __ge__(self, other: Money) -> bool:
        return self.minor >= self._same(other)

    def times(self, factor: Decimal | Fraction | int, rounding: Rounding) -> Money:
        """The only multiplication: its rounding is named by the caller."""
        if isinstance(factor, float):
            raise TypeError("a factor is never a float")
        return Money(round_minor(Fraction(factor) * self.minor, rounding), self.currency)

    def split(self, weights: Sequence[int]) -> list[Money]:
        return [Money(part, self.currency) for part in split(self.minor, weights)]

    def __str__(self) -> str:
        return f"{self.currency} {format_minor(self.minor, self.currency)}"
