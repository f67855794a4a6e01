"""Answers what a card's minimum payment is and how long paying it takes; it must not know any bank's figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from .annuity import level_payment
from .errors import InvalidInput, NeverRepaid
from .money import Rounding
from .quotients import divide, round_fraction, round_to, whole_minor
from .rates import Rate, count_of, percent_of, period_rate
from .working import Step, Working, step

__all__ = ["Bill", "CardRow", "CardSchedule", "Carry", "MinimumBase", "MinimumKind", "MinimumRule", "Promo"]
__all__ += ["minimum_due", "pay_minimums"]

LONGEST = 1200
THREE_YEARS = 36


class MinimumKind(Enum):
    FIXED = "fixed"
    PERCENT_OR_FLOOR = "percent_or_floor"
    INTEREST_PLUS_PERCENT_OR_FLOOR = "interest_plus_percent_or_floor"
    PERCENT_PLUS_ALL_DUE = "percent_plus_all_due"


class MinimumBase(Enum):
    """What the percentage is taken of."""

    BALANCE_BEFORE_INTEREST = "balance_before_interest"
    BALANCE_AFTER_INTEREST = "balance_after_interest"
    PRINCIPAL = "principal"


class Carry(Enum):
    """Whether interest and payment are rounded each month, or carried exactly and rounded only for show."""

    ROUNDED = "rounded"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class MinimumRule:
    """`percent` of the base, never below `floor`; the result is rounded to a multiple of `round_to` minor units."""

    kind: MinimumKind
    amount: int = 0
    percent: Decimal = Decimal(0)
    floor: int = 0
    base: MinimumBase = MinimumBase.BALANCE_BEFORE_INTEREST
    round_to: int = 1
    rounding: Rounding = Rounding.HALF_UP

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("minimum_rule.percent", self.percent))
        if self.percent < 0:
            raise InvalidInput("minimum_rule.percent", "too_small", {"minimum": 0})
        whole_minor("minimum_rule.amount", self.amount)
        whole_minor("minimum_rule.floor", self.floor)
        whole_minor("minimum_rule.round_to", self.round_to, at_least=1)


@dataclass(frozen=True, slots=True)
class Bill:
    """One statement in minor units. `opening` is owed before interest; the rest is due in full where a rule says so."""

    opening: int | Fraction
    interest: int | Fraction = 0
    instalments: int = 0
    fees: int = 0
    overdue: int = 0

    @property
    def owed(self) -> int | Fraction:
        return self.opening + self.interest + self.instalments + self.fees + self.overdue


@dataclass(frozen=True, slots=True)
class Promo:
    """A lower rate for the first months."""

    rate: Rate
    months: int


class CardRow(NamedTuple):
    """One month in minor units; interest and balance are rounded for show when they are carried exactly."""

    month: int
    interest: int
    payment: int
    balance: int


@dataclass(frozen=True, slots=True)
class CardSchedule:
    rows: tuple[CardRow, ...]
    total_paid: int
    total_interest: int
    working: Working

    @property
    def months(self) -> int:
        return len(self.rows)


def minimum_due(rule: MinimumRule, bill: Bill) -> int:
    """The least payment of a month, never more than is owed.

    percent_plus_all_due (the usual mainland Chinese rule): a share of the open balance, plus all instalments due,
    interest, fees and what is overdue from before, all of it in full.
    """
    rounded = round_to(_asked(rule, bill), rule.round_to, rule.rounding)
    return min(rounded, round_fraction(bill.owed))


def _asked(rule: MinimumRule, bill: Bill) -> Fraction:
    asked = Fraction(rule.amount) if rule.kind is MinimumKind.FIXED else _share(rule, bill)
    return max(asked, Fraction(rule.floor))


def _share(rule: MinimumRule, bill: Bill) -> Fraction:
    after = rule.base is MinimumBase.BALANCE_AFTER_INTEREST
    base = bill.opening + bill.interest if after else bill.opening
    share = Fraction(rule.percent) / 100 * base
    if rule.kind is MinimumKind.PERCENT_OR_FLOOR:
        return share
    if rule.kind is MinimumKind.INTEREST_PLUS_PERCENT_OR_FLOOR:
        return share + bill.interest
    return share + bill.interest + bill.instalments + bill.fees + bill.overdue


def pay_minimums(
    balance: int,
    rate: Rate,
    rule: MinimumRule,
    *,
    new_purchases: int = 0,
    stop_at: int = 0,
    carry: Carry = Carry.ROUNDED,
    promo: Promo | None = None,
) -> CardSchedule:
    """Interest, then the month's purchases, then the minimum, until the balance is at most `stop_at`.

    Raises NeverRepaid after 1,200 months, with the payment that clears today's balance in 36.
    """
    whole_minor("balance", balance, at_least=1)
    whole_minor("stop_at", stop_at)
    card = _Card(balance, rule, whole_minor("new_purchases", new_purchases), carry)
    usual = _month_rate(rate)
    early = _month_rate(promo.rate) if promo else usual
    promo_months = count_of("promo.months", promo.months, LONGEST) if promo else 0
    for month in range(1, LONGEST + 1):
        card.post(month, early if month <= promo_months else usual)
        if card.balance <= stop_at:
            return card.schedule()
    payment = round_fraction(level_payment(balance, usual, THREE_YEARS), Rounding.CEIL) + new_purchases
    reason = "payment_below_interest" if card.rows[0].balance >= balance else "never_cleared"
    raise NeverRepaid(payment_that_would_work=payment, reason=reason)


def _month_rate(rate: Rate) -> Fraction:
    one = period_rate(rate)
    if one < 0:
        raise InvalidInput("rate", "too_small", {"minimum": 0})
    return one


class _Card:
    """Whole units where every month is rounded, exact fractions where it is carried."""

    def __init__(self, balance: int, rule: MinimumRule, purchases: int, carry: Carry) -> None:
        self.opening = balance
        self.balance: int | Fraction = balance
        self.rule = rule
        self.purchases = purchases
        self.carry = carry
        self.rows: list[CardRow] = []
        self.paid = 0

    def post(self, month: int, rate: Fraction) -> None:
        interest: int | Fraction = self.balance * rate
        if self.carry is Carry.ROUNDED:
            interest = divide(interest.numerator, interest.denominator)
        bill = Bill(self.balance + self.purchases, interest)
        owed = bill.owed
        payment = min(self._payment(bill), owed)
        self.balance = self._snapped(owed - payment)
        whole = round_fraction(payment)
        self.paid += whole
        self.rows.append(CardRow(month, round_fraction(interest), whole, round_fraction(self.balance)))

    def _payment(self, bill: Bill) -> int | Fraction:
        if self.carry is Carry.EXACT and self.rule.round_to == 1:
            return _asked(self.rule, bill)
        return minimum_due(self.rule, bill)

    def _snapped(self, balance: int | Fraction) -> int | Fraction:
        """Keeps an exact balance to a millionth of a unit, or its denominator would grow every month."""
        if self.carry is Carry.ROUNDED:
            return balance
        return Fraction(round_fraction(balance * 10**6), 10**6)

    def schedule(self) -> CardSchedule:
        bought = self.purchases * len(self.rows)
        left = self.rows[-1].balance
        interest = self.paid + left - self.opening - bought
        return CardSchedule(tuple(self.rows), self.paid, interest, self._working(interest))

    def _working(self, interest: int) -> tuple[Step, ...]:
        rule = self.rule
        first = step(
            "card_minimum",
            f"{rule.kind.value}: {rule.percent} % of {rule.base.value}",
            self.rows[0].payment,
            floor=rule.floor,
            amount=rule.amount,
            round_to=rule.round_to,
        )
        months = step("card_months", "months until the balance is gone", len(self.rows), balance=self.opening)
        convention = f"interest {self.carry.value} each month"
        return (
            first,
            months,
            step("card_interest", "paid - balance repaid", interest, convention=convention),
        )
