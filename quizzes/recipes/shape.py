"""What is a recipe? Its figures, its unit, its slips and the engine's answer; it computes nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise

from budgeting_tools.engine import Case, format_minor, parse_minor

MONEY, PERCENT, COUNT = "money", "percent", "count"
Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The right value and, by name, the values that people reach by a known slip."""

    answer: Decimal
    slips: Mapping[str, Decimal]


def nothing(case: Case) -> Values | None:
    """For sums that a reader's own case does not hold."""
    return None


@dataclass(frozen=True, slots=True)
class Recipe:
    """`figures` says what each figure is; money is in whole units of the currency, as people write it."""

    key: str
    title: Promise
    figures: Mapping[str, str]
    unit: str
    slips: tuple[str, ...]
    compute: Callable[[Values, str], Outcome]
    from_case: Callable[[Case], Values | None] = nothing


def minor(value: Decimal, currency: str) -> int:
    return parse_minor(f"{value:f}", currency)


def major(amount: int, currency: str) -> Decimal:
    return Decimal(format_minor(amount, currency))
