"""Gives the unrounded figures of a loan repaid to a formula; it must not round money, which schedules do."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation, localcontext
from enum import Enum
from fractions import Fraction

from .errors import InvalidInput

__all__ = [
    "OddInterest",
    "advance_payment",
    "balance_after",
    "equal_principal_interest",
    "equal_principal_period",
    "first_period_growth",
    "flat_payment",
    "growth",
    "last_payment",
    "level_payment",
    "odd_first_payment",
    "periods_to_repay",
    "stepped_payment",
]

DIGITS = 60
SNAP = Decimal(10) ** -30


class OddInterest(Enum):
    """Interest of a first period of its own length: simple or compound on the odd days, or simple on all days."""

    SIMPLE = "simple"
    COMPOUND = "compound"
    BY_THE_DAY = "by_the_day"


def growth(rate: Fraction, periods: int | Fraction) -> Fraction:
    """(1 + rate) ^ periods to 60 digits; exact for what is short enough to be."""
    with localcontext() as context:
        context.prec = DIGITS
        power = Fraction(periods)
        try:
            grown = _decimal(1 + rate) ** (Decimal(power.numerator) / Decimal(power.denominator))
        except ArithmeticError:
            raise InvalidInput("rate", "too_large", {"maximum": "1e12"}) from None
        return Fraction(grown)


def level_payment(
    principal: int | Fraction, rate: Fraction, count: int, future: int | Fraction = 0
) -> Fraction:
    """P i / (1 - (1+i)^-n), with what is left at the end (a balloon) discounted first; P/n at a rate of zero."""
    if rate == 0:
        return Fraction(principal - future, count)
    shrink = 1 / growth(rate, count)
    return _snapped((principal - future * shrink) * rate / (1 - shrink))


def advance_payment(principal: int | Fraction, rate: Fraction, count: int, advance: int) -> Fraction:
    """Level payment when `advance` of the payments are handed over on the first day."""
    if not 0 <= advance <= count:
        raise InvalidInput("advance_payments", "too_large", {"maximum": count})
    later = count - advance
    worth = 1 / level_payment(1, rate, later) if later else Fraction(0)
    return _snapped(principal / (worth + advance))


def first_period_growth(rate: Fraction, days: int, month_days: int, interest: OddInterest) -> Fraction:
    """What 1 grows to by the first payment: whole periods compound, odd days by the contract's rule."""
    whole, odd = divmod(days, month_days)
    if interest is OddInterest.BY_THE_DAY:
        return 1 + rate * Fraction(days, month_days)
    if interest is OddInterest.COMPOUND:
        return growth(rate, Fraction(days, month_days))
    return growth(rate, whole) * (1 + rate * Fraction(odd, month_days))


def odd_first_payment(principal: int | Fraction, rate: Fraction, count: int, first: Fraction) -> Fraction:
    """Level payment when 1 grows to `first`, not to 1 + i, by the time of the first one."""
    return level_payment(principal * first / (1 + rate), rate, count)


def flat_payment(
    principal: int | Fraction, flat: Fraction, count: int, extra: int | Fraction = 0
) -> Fraction:
    """P/n + P f + extra: the charge is taken of the original principal each time."""
    return Fraction(principal) / count + principal * flat + extra


def stepped_payment(
    principal: int | Fraction, rate: Fraction, weights: Sequence[Fraction], *, advance: bool = False
) -> Fraction:
    """The payment of weight 1 when payment k is weight_k times as large: P / sum of w_k (1+i)^-k."""
    if rate == 0:
        return Fraction(principal) / sum(weights, Fraction(0))
    shrink = 1 / growth(rate, 1)
    share = Fraction(1) if advance else shrink
    worth = Fraction(0)
    for weight in weights:
        worth += weight * share
        share = _snapped(share * shrink)
    if worth <= 0:
        raise InvalidInput("steps", "no_weight")
    return _snapped(principal / worth)


def balance_after(principal: int | Fraction, rate: Fraction, payment: Fraction, periods: int) -> Fraction:
    """P (1+i)^k - A ((1+i)^k - 1) / i with nothing rounded on the way."""
    if rate == 0:
        return principal - payment * periods
    grown = growth(rate, periods)
    return _snapped(principal * grown - payment * (grown - 1) / rate)


def last_payment(
    principal: int | Fraction, rate: Fraction, payment: int | Fraction
) -> tuple[int, Fraction] | None:
    """How many payments, and the smaller last one, with balances unrounded; None when it never ends."""
    periods = periods_to_repay(principal, rate, payment)
    if periods is None:
        return None
    count = -(-periods.numerator // periods.denominator)
    return count, balance_after(principal, rate, Fraction(payment), count - 1) * (1 + rate)


def equal_principal_period(
    principal: int | Fraction, rate: Fraction, share: int | Fraction, period: int
) -> tuple[Fraction, Fraction, Fraction]:
    """Interest, principal and balance of one period when the same principal falls due each time."""
    before = max(principal - Fraction(share) * (period - 1), Fraction(0))
    part = min(Fraction(share), before)
    return before * rate, part, before - part


def equal_principal_interest(principal: int | Fraction, rate: Fraction, count: int) -> Fraction:
    """P i (n+1) / 2: interest falls in even steps."""
    return principal * rate * (count + 1) / 2


def periods_to_repay(principal: int | Fraction, rate: Fraction, payment: int | Fraction) -> Fraction | None:
    """-ln(1 - P i / A) / ln(1 + i), or None when the payment does not exceed the interest."""
    if payment <= 0 or payment <= principal * rate:
        return None
    if rate == 0:
        return principal / Fraction(payment)
    with localcontext() as context:
        context.prec = DIGITS
        left = _decimal(1 - principal * rate / Fraction(payment)).ln()
        return _snapped(Fraction(-left / _decimal(1 + rate).ln()))


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _snapped(value: Fraction) -> Fraction:
    """Drops digits past the thirtieth, so that a payment that is whole stays whole when rounded up."""
    with localcontext() as context:
        context.prec = 2 * DIGITS
        try:
            return Fraction((Decimal(value.numerator) / Decimal(value.denominator)).quantize(SNAP))
        except InvalidOperation:
            raise InvalidInput("rate", "too_large", {"maximum": "1e12"}) from None
