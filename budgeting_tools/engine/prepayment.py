"""Follows a loan paid with a fixed amount, or paid down early, to its end; it must not loop past 1,200 periods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from .annuity import level_payment
from .errors import InvalidInput, NeverRepaid
from .ledger import Ledger, Schedule
from .money import Rounding
from .quotients import round_fraction, whole_minor
from .rates import Rate, count_of, period_rate

__all__ = ["Effect", "Prepaid", "fixed_payment", "with_prepayments"]

LONGEST = 1200
TEN_YEARS = 120


class Effect(Enum):
    """What an early payment changes."""

    SHORTER_TERM = "shorter_term"
    LOWER_PAYMENT = "lower_payment"


@dataclass(frozen=True, slots=True)
class Prepaid:
    """The loan with its early payments, beside the same loan without them."""

    schedule: Schedule
    baseline: Schedule

    @property
    def interest_saved(self) -> int:
        return self.baseline.total_interest - self.schedule.total_interest

    @property
    def periods_saved(self) -> int:
        return self.baseline.count - self.schedule.count


def fixed_payment(
    principal: int,
    rate: Rate,
    payment: int,
    *,
    periods_per_year: int = 12,
    interest_rounding: Rounding = Rounding.HALF_UP,
) -> Schedule:
    """The same payment until nothing is owed; NeverRepaid when it does not clear the debt in 1,200 periods."""
    whole_minor("principal", principal, at_least=1)
    whole_minor("payment", payment, at_least=1)
    one = period_rate(rate, periods_per_year)
    ledger = Ledger(principal, one, interest_rounding, 0)
    for period in range(1, LONGEST + 1):
        if payment <= ledger.accrued():
            break
        ledger.post(period, payment)
        if ledger.cleared:
            return ledger.schedule("fixed_payment", payment)
    raise NeverRepaid(payment_that_would_work=_clearing(principal, one))


def _clearing(principal: int, rate: Fraction) -> int:
    """Clears the debt within ten years, and repays at least one unit even after interest is rounded up."""
    level = round_fraction(level_payment(principal, rate, TEN_YEARS), Rounding.CEIL)
    return max(level, round_fraction(principal * rate, Rounding.CEIL) + 1)


def with_prepayments(
    principal: int,
    rate: Rate,
    count: int,
    *,
    extra_each_period: int = 0,
    lump_sums: Mapping[int, int] | None = None,
    effect: Effect = Effect.SHORTER_TERM,
    periods_per_year: int = 12,
    payment_rounding: Rounding = Rounding.CEIL,
    interest_rounding: Rounding = Rounding.HALF_UP,
) -> Prepaid:
    """Extra money is paid together with the instalment of its period and goes to principal at once."""
    whole_minor("principal", principal, at_least=1)
    count_of("count", count, LONGEST)
    whole_minor("extra_each_period", extra_each_period)
    lumps = _lumps(lump_sums or {}, count)
    one = period_rate(rate, periods_per_year)
    terms = _Terms(principal, one, count, effect, payment_rounding, interest_rounding)
    return Prepaid(terms.followed(extra_each_period, lumps), terms.followed(0, {}))


@dataclass(frozen=True, slots=True)
class _Terms:
    principal: int
    rate: Fraction
    count: int
    effect: Effect
    payment_rounding: Rounding
    interest_rounding: Rounding

    def level(self, balance: int, left: int) -> int:
        return round_fraction(level_payment(balance, self.rate, left), self.payment_rounding)

    def followed(self, extra: int, lumps: Mapping[int, int]) -> Schedule:
        ledger = Ledger(self.principal, self.rate, self.interest_rounding, 0)
        first = payment = self.level(self.principal, self.count)
        for period in range(1, self.count + 1):
            added = extra + lumps.get(period, 0)
            ledger.post(period, None if period == self.count else payment + added)
            if ledger.cleared:
                break
            if added and self.effect is Effect.LOWER_PAYMENT:
                payment = self.level(ledger.balance, self.count - period)
        return ledger.schedule("with_prepayments", first)


def _lumps(lump_sums: Mapping[int, int], count: int) -> Mapping[int, int]:
    for period, amount in lump_sums.items():
        if not 1 <= count_of("lump_sums.period", period, LONGEST) <= count:
            raise InvalidInput("lump_sums.period", "too_large", {"maximum": count})
        whole_minor("lump_sums.amount", amount)
    return lump_sums
