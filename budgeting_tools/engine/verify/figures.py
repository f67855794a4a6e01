"""Puts computed values into the shapes that cases want (cents, places, named periods); it must not compute them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from budgeting_tools.engine.quotients import round_fraction

from .inputs import CENTS

__all__ = ["by_period", "decimal_of", "money", "places", "whole_units"]


def money(minor: int | Fraction) -> Decimal:
    """Minor units to a decimal amount, half up to the cent."""
    return Decimal(round_fraction(Fraction(minor))) / CENTS


def whole_units(minor: int | Fraction) -> Decimal:
    """Minor units to whole units, half up."""
    return Decimal(round_fraction(Fraction(minor) / CENTS))


def decimal_of(value: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = 40
        return Decimal(value.numerator) / Decimal(value.denominator)


def places(value: Decimal, digits: int) -> Decimal:
    with localcontext() as context:
        context.prec = 60
        return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


ORDINALS = {"first": 1, "second": 2, "third": 3}


def by_period(
    wanted: Iterable[str], stem: str, count: int, figure: Callable[[int], object]
) -> dict[str, object]:
    """Figures of single periods: `payment_239`, `first_interest`, `last_payment`; a bare `last` is a payment."""
    found: dict[str, object] = {}
    named = {**ORDINALS, "last": count, "final": count, "last_but_one": count - 1}
    for key in wanted:
        numbered = re.fullmatch(rf"{stem}_(\d{{1,4}})", key)
        bare = key if stem == "payment" else ""
        word = key.removesuffix(f"_{stem}") if key.endswith(f"_{stem}") else bare
        period = int(numbered[1]) if numbered else named.get(word, 0)
        if 1 <= period <= count:
            found[key] = figure(period)
    return found
