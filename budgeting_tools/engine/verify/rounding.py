"""Names how a case wants figures rounded; it must not round by a rule of its own."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction

from budgeting_tools.engine.money import Rounding
from budgeting_tools.engine.quotients import round_fraction

from .inputs import Inputs

__all__ = ["HALVES", "InterestRounding", "billed"]


class PaymentRounding(Enum):
    NONE = "none"
    UNIT = "unit"
    UP_UNIT = "up_unit"


class InterestRounding(Enum):
    HALF_UP = "interest_half_up"
    HALF_EVEN = "interest_half_even"


HALVES = {
    InterestRounding.HALF_UP: Rounding.HALF_UP,
    InterestRounding.HALF_EVEN: Rounding.HALF_EVEN,
}


def billed(payment: Fraction, given: Inputs) -> Fraction:
    """The payment as billed: unrounded, to the nearest whole unit, or up to the next."""
    chosen = given.choice("payment_rounding", PaymentRounding, PaymentRounding.NONE)
    if chosen is PaymentRounding.NONE:
        return payment
    up = chosen is PaymentRounding.UP_UNIT
    return Fraction(round_fraction(payment, Rounding.CEIL if up else Rounding.HALF_UP))
