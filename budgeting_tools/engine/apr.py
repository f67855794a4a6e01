"""Answers what borrowing costs a year under US, EU and UK rules; it must not pick a rule by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from .errors import InvalidInput, NoRate
from .irr import Amount, Choice, Solution, Time, as_double, solve_doubles
from .rates import EffectiveYearly, NominalYearly, count_of
from .working import Working, step

__all__ = ["Apr", "UnitSeries", "effective_apr", "nominal_apr", "periodic_apr", "us_actuarial_apr"]

STEPS = 100
MOST_PAYMENTS = 1200
LONGEST_DAYS = 36_500
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
        as_double("amount", self.amount)
        count_of("count", self.count, MOST_PAYMENTS)
        count_of("unit_days", self.unit_days, LONGEST_DAYS)
        count_of("whole", self.whole, LONGEST_DAYS, at_least=0)
        count_of("odd_days", self.odd_days, LONGEST_DAYS, at_least=0)


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
    if not isinstance(unit_periods_per_year, int | Fraction):
        raise InvalidInput("unit_periods_per_year", "float_refused")
    per_year = Fraction(unit_periods_per_year)
    if not 0 < per_year <= 366:
        raise InvalidInput("unit_periods_per_year", "too_small" if per_year <= 0 else "too_large")
    unit = Decimal(f"{_unit_rate(_terms(advances, payments)):.15g}") + 0
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
    amounts = [as_double("received", amount) for amount, _ in received]
    amounts += [-as_double("paid", amount) for amount, _ in paid]
    times = [as_double("times", time) for _, time in received] + [
        as_double("times", time) for _, time in paid
    ]
    return solve_doubles(amounts, times, choice)


Terms = list[tuple[float, list[float]]]
"""Per odd fraction of a unit-period, what falls due after 0, 1, 2... whole ones (received positive, latest first)."""


def _terms(advances: Sequence[UnitSeries], payments: Sequence[UnitSeries]) -> Terms:
    groups: dict[float, list[float]] = {}
    for sign, series in ((1.0, advances), (-1.0, payments)):
        for one in series:
            amounts = groups.setdefault(one.odd_days / one.unit_days, [])
            end = one.whole + one.count
            amounts.extend([0.0] * (end - len(amounts)))
            for time in range(one.whole, end):
                amounts[time] += sign * float(one.amount)
    return [(odd, amounts[::-1]) for odd, amounts in groups.items()]


def _unit_rate(terms: Terms) -> float:
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


def _bracket(terms: Terms) -> tuple[float, float]:
    """Two unit rates between which the worth changes sign, looked for upwards from zero, then below it."""
    at_zero = _worth(terms, 0.0)[0]
    previous, rate = 0.0, 0.02
    while rate < HIGHEST_UNIT_RATE:
        if _worth(terms, rate)[0] * at_zero <= 0:
            return previous, rate
        previous, rate = rate, rate * 4
    previous = 0.0
    longest = max(odd for odd, _ in terms)
    for rate in (-0.01, -0.1, -0.3, -0.5, -0.7, -0.9, -0.99):
        if 1 + longest * rate <= 0:
            break
        if _worth(terms, rate)[0] * at_zero <= 0:
            return rate, previous
        previous = rate
    raise NoRate("no_real_solution")


def _worth(terms: Terms, rate: float) -> tuple[float, float]:
    """Present worth and its slope, by Horner's rule in v = 1/(1+i); the odd part divides by 1 + f i."""
    shrink = 1 / (1 + rate)
    worth = slope = 0.0
    for odd, amounts in terms:
        total = change = 0.0
        for amount in amounts:
            change = change * shrink + total
            total = total * shrink + amount
        part = 1 + odd * rate
        worth += total / part
        slope -= (change * shrink * shrink + total * odd / part) / part
    return worth, slope
