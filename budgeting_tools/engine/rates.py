"""Says what a quoted rate means and turns one kind into another; it must not hold a float or round money."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from .errors import InvalidInput

__all__ = [
    "Daily",
    "EffectiveYearly",
    "FlatPerPeriod",
    "NominalYearly",
    "Periodic",
    "Rate",
    "count_of",
    "percent_of",
    "period_rate",
    "to_daily",
    "to_effective",
    "to_nominal",
    "to_periodic",
]

DIGITS = 40
LARGEST_PERCENT = Decimal(10) ** 12


def percent_of(field: str, value: object) -> Decimal:
    """Admits Decimal, int or decimal text as per cent; a float cannot say what was meant."""
    if isinstance(value, bool | float) or not isinstance(value, Decimal | int | str):
        raise InvalidInput(field, "float_refused" if isinstance(value, float) else "not_a_rate")
    try:
        percent = Decimal(value)
    except ArithmeticError:
        raise InvalidInput(field, "not_a_rate") from None
    if not percent.is_finite():
        raise InvalidInput(field, "not_a_rate")
    if percent > LARGEST_PERCENT:
        raise InvalidInput(field, "too_large", {"maximum": str(LARGEST_PERCENT)})
    if percent <= -100:
        raise InvalidInput(field, "too_small", {"minimum": "-100"})
    return percent


def count_of(field: str, value: object, at_most: int, *, at_least: int = 1) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidInput(field, "wrong_type", {"wanted": "whole number"})
    if value < at_least:
        raise InvalidInput(field, "too_small", {"minimum": at_least})
    if value > at_most:
        raise InvalidInput(field, "too_large", {"maximum": at_most})
    return value


@dataclass(frozen=True, slots=True)
class NominalYearly:
    """Per cent a year, charged in equal parts: 12 % over 12 periods is 1 % each."""

    percent: Decimal
    periods_per_year: int = 12

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("percent", self.percent))
        count_of("periods_per_year", self.periods_per_year, 366)


@dataclass(frozen=True, slots=True)
class EffectiveYearly:
    """Per cent a year with interest on interest: what 100 has grown by after one year."""

    percent: Decimal

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("percent", self.percent))


@dataclass(frozen=True, slots=True)
class Periodic:
    """Per cent for one period, such as a month."""

    percent: Decimal
    periods_per_year: int = 12

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("percent", self.percent))
        count_of("periods_per_year", self.periods_per_year, 366)


@dataclass(frozen=True, slots=True)
class Daily:
    """Per cent a day, simple within a period; the length of the year is part of the quote."""

    percent: Decimal
    year_days: int = 365

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("percent", self.percent))
        count_of("year_days", self.year_days, 366)


@dataclass(frozen=True, slots=True)
class FlatPerPeriod:
    """Per cent of the ORIGINAL principal, charged each period however much is already repaid."""

    percent: Decimal
    periods_per_year: int
    count: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "percent", percent_of("percent", self.percent))
        count_of("periods_per_year", self.periods_per_year, 366)
        count_of("count", self.count, 1200)


Rate = NominalYearly | EffectiveYearly | Periodic | Daily | FlatPerPeriod


def period_rate(rate: Rate, periods_per_year: int = 12) -> Fraction:
    """The rate of one period as a fraction of 1: exact where the quote is simple, else to 40 digits.

    Nominal r over m: r/m. Daily d over m: d * year_days / m. Effective X: (1+X)^(1/m) - 1.
    """
    count_of("periods_per_year", periods_per_year, 366)
    if isinstance(rate, EffectiveYearly):
        return _compounded(rate.percent, Fraction(1, periods_per_year))
    if isinstance(rate, Daily):
        return Fraction(rate.percent) * rate.year_days / (100 * periods_per_year)
    if isinstance(rate, FlatPerPeriod):
        rate = _unflattened(rate)
    if isinstance(rate, NominalYearly):
        own = Fraction(rate.percent) / (100 * rate.periods_per_year)
    else:
        own = Fraction(rate.percent) / 100
    if rate.periods_per_year == periods_per_year:
        return own
    return _compounded(own * 100, Fraction(rate.periods_per_year, periods_per_year))


def to_periodic(rate: Rate, periods_per_year: int = 12) -> Periodic:
    return Periodic(_decimal(period_rate(rate, periods_per_year) * 100), periods_per_year)


def to_nominal(rate: Rate, periods_per_year: int = 12) -> NominalYearly:
    return NominalYearly(
        _decimal(period_rate(rate, periods_per_year) * 100 * periods_per_year), periods_per_year
    )


def to_effective(rate: Rate) -> EffectiveYearly:
    """(1 + rate of one period) ^ periods in a year - 1; a daily rate compounds each day here."""
    if isinstance(rate, EffectiveYearly):
        return rate
    periods = rate.year_days if isinstance(rate, Daily) else rate.periods_per_year
    one = Fraction(rate.percent) / 100 if isinstance(rate, Daily) else period_rate(rate, periods)
    return EffectiveYearly(_decimal(_compounded(one * 100, Fraction(periods)) * 100))


def to_daily(rate: Rate, year_days: int = 365) -> Daily:
    """The simple share of one day in a nominal year; an effective rate is split by compounding."""
    count_of("year_days", year_days, 366)
    if isinstance(rate, EffectiveYearly):
        return Daily(_decimal(_compounded(rate.percent, Fraction(1, year_days)) * 100), year_days)
    if isinstance(rate, Daily):
        return Daily(_decimal(Fraction(rate.percent) * rate.year_days / year_days), year_days)
    yearly = period_rate(rate, rate.periods_per_year) * rate.periods_per_year
    return Daily(_decimal(yearly * 100 / year_days), year_days)


def _unflattened(rate: FlatPerPeriod) -> Periodic:
    """Solves 1 = sum of (1/n + f) / (1+i)^k for i, the rate on what is really still owed."""
    from .irr import annuity_rate

    if rate.percent == 0:
        return Periodic(Decimal(0), rate.periods_per_year)
    payment = Fraction(1, rate.count) + Fraction(rate.percent) / 100
    return Periodic(annuity_rate(payment, rate.count) * 100, rate.periods_per_year)


def _compounded(percent: Decimal | Fraction, power: Fraction) -> Fraction:
    with localcontext() as context:
        context.prec = DIGITS
        growth = 1 + _decimal(Fraction(percent)) / 100
        exponent = Decimal(power.numerator) / Decimal(power.denominator)
        try:
            return Fraction(growth**exponent - 1)
        except ArithmeticError:
            raise InvalidInput("percent", "too_large", {"maximum": str(LARGEST_PERCENT)}) from None


def _decimal(value: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = DIGITS
        return Decimal(value.numerator) / Decimal(value.denominator)
