"""Lays out a loan payment by payment in whole minor units; it must not know dates, lenders or why it was borrowed.

Order of a period: interest accrues on the balance and is rounded, then the fee, then the payment; the last payment
clears what is left. Every maker takes a typed rate and says its rounding by argument.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from .annuity import (
    OddInterest,
    advance_payment,
    balance_after,
    first_period_growth,
    level_payment,
    odd_first_payment,
    stepped_payment,
)
from .errors import InvalidInput
from .ledger import Ledger, Row, Schedule
from .money import Rounding
from .quotients import round_fraction, whole_minor
from .rates import FlatPerPeriod, Rate, count_of, period_rate

__all__ = [
    "LastPayment",
    "OddFirst",
    "Row",
    "Schedule",
    "Stretch",
    "balloon",
    "equal_instalment",
    "equal_principal",
    "flat_fee",
    "interest_only",
    "single_payment",
    "stepped",
]

LONGEST = 1200
LONGEST_PERIOD = 9999  # days between single payments


class LastPayment(Enum):
    """Whether the last payment clears the balance to the cent, or repeats the level payment."""

    ADJUSTED = "adjusted"
    NOT_ADJUSTED = "not_adjusted"


@dataclass(frozen=True, slots=True)
class OddFirst:
    """A first period of `days`, where a whole one has `month_days`."""

    days: int
    month_days: int = 30
    interest: OddInterest = OddInterest.SIMPLE

    def __post_init__(self) -> None:
        count_of("days", self.days, 3660)
        count_of("month_days", self.month_days, LONGEST_PERIOD)


@dataclass(frozen=True, slots=True)
class Stretch:
    """`count` payments of `weight` times the basic payment."""

    count: int
    weight: Fraction


def equal_instalment(
    principal: int,
    rate: Rate,
    count: int,
    *,
    periods_per_year: int = 12,
    payment: int | None = None,
    payment_rounding: Rounding = Rounding.CEIL,
    interest_rounding: Rounding = Rounding.HALF_UP,
    last_payment: LastPayment = LastPayment.ADJUSTED,
    fee: int = 0,
    odd_first: OddFirst | None = None,
    advance: int = 0,
) -> Schedule:
    """Level payments. `fee` is added to each, `advance` of them are handed over on the first day (row 0)."""
    one = _loan(principal, rate, count, periods_per_year)
    count_of("advance", advance, count, at_least=0)
    first = _first_growth(one, odd_first)
    if payment is None:
        exact = _level(principal, one, count, first, advance)
        payment = round_fraction(exact, payment_rounding)
    whole_minor("payment", payment)
    ledger = Ledger(principal, one, interest_rounding, whole_minor("fee", fee))
    if advance:
        ledger.pay_now(advance * payment)
    for period in range(1, count - advance + 1):
        last = period == count - advance
        clear = last and last_payment is LastPayment.ADJUSTED
        ledger.post(period, None if clear else payment, first if period == 1 else None, last)
        if ledger.cleared:
            break
    return ledger.schedule("equal_instalment", payment)


def equal_principal(
    principal: int,
    rate: Rate,
    count: int | None = None,
    *,
    principal_per_period: int | None = None,
    periods_per_year: int = 12,
    interest_rounding: Rounding = Rounding.HALF_UP,
    fee: int = 0,
    odd_first: OddFirst | None = None,
) -> Schedule:
    """The same principal each period, so payments fall. Give the count, or the principal of a period."""
    if principal_per_period is not None:
        share = whole_minor("principal_per_period", principal_per_period, at_least=1)
        count = -(-whole_minor("principal", principal, at_least=1) // share)
    count = count_of("count", count, LONGEST)
    one = _loan(principal, rate, count, periods_per_year)
    first = _first_growth(one, odd_first)
    ledger = Ledger(principal, one, interest_rounding, whole_minor("fee", fee))
    for period in range(1, count + 1):
        if principal_per_period is not None:
            left = max(principal - principal_per_period * period, 0)
        else:
            left = principal - round_fraction(Fraction(principal * period, count))
        ledger.post_principal(period, ledger.balance - left, first if period == 1 else None)
    return ledger.schedule("equal_principal")


def interest_only(
    principal: int,
    rate: Rate,
    count: int,
    *,
    periods_per_year: int = 12,
    interest_rounding: Rounding = Rounding.HALF_UP,
    fee: int = 0,
    odd_first: OddFirst | None = None,
) -> Schedule:
    """Interest each period, all principal with the last payment."""
    one = _loan(principal, rate, count, periods_per_year)
    first = _first_growth(one, odd_first)
    ledger = Ledger(principal, one, interest_rounding, whole_minor("fee", fee))
    for period in range(1, count + 1):
        ledger.post_principal(period, principal if period == count else 0, first if period == 1 else None)
    return ledger.schedule("interest_only")


def single_payment(
    principal: int,
    rate: Rate,
    count: int = 1,
    *,
    periods_per_year: int = 12,
    interest_rounding: Rounding = Rounding.HALF_UP,
    compound: bool = False,
) -> Schedule:
    """Everything at the end: simple interest over the periods, or interest on interest."""
    one = _loan(principal, rate, count, periods_per_year)
    interest = (
        balance_after(principal, one, Fraction(0), count) - principal if compound else principal * one * count
    )
    ledger = Ledger(principal, one, interest_rounding, 0)
    ledger.post_interest(count, round_fraction(interest, interest_rounding))
    return ledger.schedule("single_payment")


def balloon(
    principal: int,
    rate: Rate,
    count: int,
    *,
    amortised_over: int,
    periods_per_year: int = 12,
    payment_rounding: Rounding = Rounding.CEIL,
    interest_rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """Payments as if over a longer term, and the balance with payment number `count`."""
    if count_of("amortised_over", amortised_over, LONGEST) < count_of("count", count, LONGEST):
        raise InvalidInput("amortised_over", "too_small", {"minimum": count})
    one = _loan(principal, rate, count, periods_per_year)
    payment = round_fraction(level_payment(principal, one, amortised_over), payment_rounding)
    return equal_instalment(
        principal,
        rate,
        count,
        periods_per_year=periods_per_year,
        payment=payment,
        interest_rounding=interest_rounding,
    )


def stepped(
    principal: int,
    rate: Rate,
    steps: Sequence[Stretch],
    *,
    periods_per_year: int = 12,
    advance: bool = False,
    payment_rounding: Rounding = Rounding.CEIL,
    interest_rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """Payments in runs of different size; the unrounded basic payment is weighted first and rounded after."""
    weights = [
        Fraction(step.weight) for step in steps for _ in range(count_of("steps.count", step.count, LONGEST))
    ]
    if any(weight < 0 for weight in weights):
        raise InvalidInput("steps", "too_small", {"minimum": 0})
    one = _loan(principal, rate, len(weights), periods_per_year)
    basic = stepped_payment(principal, one, weights, advance=advance)
    ledger = Ledger(principal, one, interest_rounding, 0)
    start = 0 if advance else 1
    for period, weight in enumerate(weights, start):
        last = period == start + len(weights) - 1
        payment = round_fraction(basic * weight, payment_rounding)
        ledger.post(period, None if last else payment, Fraction(1) if period == 0 else None, last)
        if ledger.cleared:
            break
    return ledger.schedule("stepped", round_fraction(basic, payment_rounding))


def flat_fee(
    principal: int, rate: FlatPerPeriod, *, fee: int = 0, fees: Mapping[int, int] | None = None
) -> Schedule:
    """The same fee on the ORIGINAL principal each period, with equal shares of principal (a card instalment plan).

    The flat charge stands in the interest column; `fee` each period and `fees` by period are other charges.
    """
    one = _loan(principal, rate, rate.count, rate.periods_per_year)
    ledger = Ledger(principal, one, Rounding.HALF_UP, whole_minor("fee", fee))
    charge = Fraction(rate.percent) / 100 * principal
    for period in range(1, rate.count + 1):
        left = principal - round_fraction(Fraction(principal * period, rate.count))
        interest = round_fraction(charge * period) - round_fraction(charge * (period - 1))
        ledger.post_share(period, ledger.balance - left, interest, (fees or {}).get(period, 0))
    return ledger.schedule("flat_fee")


def _loan(principal: int, rate: Rate, count: object, periods_per_year: int) -> Fraction:
    """Checks what every maker takes and answers the rate of one period."""
    whole_minor("principal", principal, at_least=1)
    count_of("count", count, LONGEST)
    one = period_rate(rate, periods_per_year)
    if one < 0:
        raise InvalidInput("rate", "too_small", {"minimum": 0})
    return one


def _first_growth(one: Fraction, odd: OddFirst | None) -> Fraction | None:
    if odd is None:
        return None
    return first_period_growth(one, odd.days, odd.month_days, odd.interest)


def _level(principal: int, one: Fraction, count: int, first: Fraction | None, advance: int) -> Fraction:
    if advance and first:
        raise InvalidInput(
            "advance", "not_a_choice", {"choices": "an odd first period, or payments in advance"}
        )
    if advance:
        return advance_payment(principal, one, count, advance)
    return odd_first_payment(principal, one, count, first or 1 + one)
