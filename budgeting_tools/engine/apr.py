"""Answers what borrowing costs a year under US, EU and UK rules; it must not pick a rule by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from .errors import InvalidInput, NoRate
from .irr import Amount, Choice, Solution, Time, solve_rate
from .rates import EffectiveYearly, NominalYearly, count_of
from .working import Working, step

__all__ = ["Apr", "UnitSeries", "effective_apr", "nominal_apr", "periodic_apr", "us_actuarial_apr"]

STEPS = 100
HIGHEST_UNIT_RATE = 1e9


@dataclass(frozen=True, slots=True)
class Apr:
    """The yearly rate by kind, the rate of the unit it was solved in, and how it came about."""

    rate: NominalYearly | EffectiveYearly
    per_period: Decimal
    working: Working

    @property
    def percent(self) -> Decimal:
        return self.rate.percent


@dataclass(frozen=True, slots=True)
class UnitSeries:
    """`count` amounts one unit-period apart, the first after `whole` unit-periods and `odd_days`/`unit_days`."""

    amount: int | Decimal
    whole: int = 0
    odd_days: int = 0
    unit_days: int = 1
    count: int = 1

    def __post_init__(self) -> None:
        if isinstance(self.amount, float) or not isinstance(self.amount, int | Decimal):
            raise InvalidInput("amount", "float_refused")
        count_of("count", self.count, 1200)
        count_of("unit_days", self.unit_days, 3660)
        if not 0 <= self.whole <= 36_500 or not self.odd_days >= 0:
            raise InvalidInput("t", "too_small" if min(self.whole, self.odd_days) < 0 else "too_large")


def effective_apr(
    received: Sequence[tuple[Amount, Time]],
    paid: Sequence[tuple[Amount, Time]],
    choice: Choice = Choice.LOWEST_NON_NEGATIVE,
) -> Apr:
    """EU APRC and UK APR: X with sum C (1+X)^-t = sum D (1+X)^-s, times in years from the first drawdown.

    A fee handed over before the first drawdown has a negative time.
    """
    found = _solved(received, paid, choice)
    made = step(
        "apr_effective", "sum C (1+X)^-t = sum D (1+X)^-s", found.rate, convention="effective, time in years"
    )
    return Apr(EffectiveYearly(found.rate * 100), found.rate, (*found.working, made))


def nominal_apr(
    received: Sequence[tuple[Amount, Time]],
    paid: Sequence[tuple[Amount, Time]],
    periods_per_year: int,
    choice: Choice = Choice.LOWEST_NON_NEGATIVE,
) -> Apr:
    """Rate of one period times periods in a year (simple): the mainland Chinese and Taiwanese yearly figure."""
    found = _solved(received, paid, choice)
    percent = found.rate * 100 * count_of("periods_per_year", periods_per_year, 366)
    made = step(
        "apr_nominal", "i * periods in a year", percent, i=found.rate, periods_per_year=periods_per_year
    )
    return Apr(NominalYearly(percent, periods_per_year), found.rate, (*found.working, made))


def periodic_apr(flows: Sequence[Amount], periods_per_year: int = 12) -> tuple[Apr, Apr]:
    """Nominal and effective yearly rate of the same flows, one a period, the first one now."""
    received = [(flow, time) for time, flow in enumerate(flows) if flow > 0]
    paid = [(-flow, time) for time, flow in enumerate(flows) if flow < 0]
    nominal = nominal_apr(received, paid, periods_per_year)
    with localcontext() as context:
        context.prec = 40
        effective = (1 + nominal.per_period) ** periods_per_year - 1
    made = step("apr_effective", "(1 + i)^m - 1", effective, i=nominal.per_period, m=periods_per_year)
    rate = EffectiveYearly(+(effective * 100))
    return nominal, Apr(rate, nominal.per_period, (*nominal.working, made))


def us_actuarial_apr(
    advances: Sequence[UnitSeries], payments: Sequence[UnitSeries], unit_periods_per_year: int | Fraction
) -> Apr:
    """Regulation Z Appendix J: sum A/((1+fi)(1+i)^t) = sum P/((1+fi)(1+i)^t), APR = i * unit-periods in a year.

    Interest is simple inside the odd part of a unit-period and compound over whole ones.
    """
    per_year = Fraction(unit_periods_per_year)
    if not 0 < per_year <= 366:
        raise InvalidInput("unit_periods_per_year", "too_small" if per_year <= 0 else "too_large")
    terms = [*_terms(advances, 1.0), *_terms(payments, -1.0)]
    unit = Decimal(repr(_unit_rate(terms) + 0.0))
    with localcontext() as context:
        context.prec = 20
        percent = unit * 100 * per_year.numerator / per_year.denominator
    made = step(
        "apr_us",
        "sum A/((1+fi)(1+i)^t) = sum P/((1+fi)(1+i)^t)",
        percent,
        convention="actuarial, nominal: unit rate * unit-periods in a year",
        i=unit,
        unit_periods_per_year=per_year,
    )
    return Apr(NominalYearly(percent, max(1, round(per_year))), unit, (made,))


def _solved(
    received: Sequence[tuple[Amount, Time]], paid: Sequence[tuple[Amount, Time]], choice: Choice
) -> Solution:
    if not received or not paid:
        raise NoRate("no_real_solution")
    amounts = [amount for amount, _ in received] + [-amount for amount, _ in paid]
    return solve_rate(amounts, [time for _, time in received] + [time for _, time in paid], choice)


Term = tuple[float, int, float, int]


def _terms(series: Sequence[UnitSeries], sign: float) -> list[Term]:
    return [(sign * float(one.amount), one.whole, one.odd_days / one.unit_days, one.count) for one in series]


def _unit_rate(terms: list[Term]) -> float:
    """Newton's step inside a bracket; the worth of the loan rises with i where payments follow advances."""
    low, high = _bracket(terms)
    point = 0.01 if low < 0.01 < high else (low + high) / 2
    rising = _worth(terms, high)[0] > 0
    for _ in range(STEPS):
        worth, slope = _worth(terms, point)
        if (worth > 0) == rising:
            high = point
        else:
            low = point
        following = point - worth / slope if slope else low
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - point) <= 1e-13 * (1 + abs(point)):
            return following
        point = following
    return point


def _bracket(terms: list[Term]) -> tuple[float, float]:
    """Two unit rates between which the worth changes sign, looked for upwards from zero, then below it."""
    at_zero = _worth(terms, 0.0)[0]
    previous, rate = 0.0, 0.02
    while rate < HIGHEST_UNIT_RATE:
        if _worth(terms, rate)[0] * at_zero <= 0:
            return previous, rate
        previous, rate = rate, rate * 4
    previous = 0.0
    for rate in (-0.01, -0.1, -0.3, -0.5, -0.7, -0.9, -0.99):
        if _worth(terms, rate)[0] * at_zero <= 0:
            return rate, previous
        previous = rate
    raise NoRate("no_real_solution")


def _worth(terms: list[Term], rate: float) -> tuple[float, float]:
    """Present worth and its slope: each term times -(t/(1+i) + f/(1+fi))."""
    shrink = 1 / (1 + rate)
    worth = slope = 0.0
    for amount, whole, odd, count in terms:
        part = 1 + odd * rate
        now = amount * shrink**whole / part
        fixed = odd / part
        for time in range(whole, whole + count):
            worth += now
            slope -= now * (time * shrink + fixed)
            now *= shrink
    return worth, slope
