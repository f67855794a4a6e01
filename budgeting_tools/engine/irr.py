"""Answers which rate per period, or per year, makes flows balance; it must not hide that several do, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import expm1, inf, log1p

from .errors import AmbiguousRate, InvalidInput, NoRate
from .periods import DayCount, year_fraction
from .roots import Crossing, crossings
from .working import Working, step

__all__ = ["Choice", "Root", "Solution", "annuity_rate", "as_double", "irr", "solve_rate", "xirr"]

MOST_FLOWS = 20_000
EXACT = frozenset({int, Decimal})
HIGHEST_LOG = 700.0
LOWEST_LOG = -36.0  # below this 1 + rate is zero to a double

Amount = int | Decimal | Fraction
Time = int | Decimal | Fraction


class Choice(Enum):
    """Which root answers when several balance the flows."""

    LOWEST_NON_NEGATIVE = "the lowest rate not below zero; if all are below, the nearest to zero"
    NEAREST_ZERO = "the rate nearest to zero"
    NEAREST_TEN_PERCENT = "the rate whose growth is nearest to 10 %, where spreadsheets begin their search"
    ONLY = "a single rate, or an error that lists them"


@dataclass(frozen=True, slots=True)
class Root:
    """A rate as a fraction of 1 and its multiplicity."""

    rate: Decimal
    multiplicity: int


@dataclass(frozen=True, slots=True)
class Solution:
    """The chosen rate (fraction of 1), every root, and whether the search was exhaustive."""

    rate: Decimal
    roots: tuple[Root, ...]
    complete: bool
    working: Working

    @property
    def ambiguous(self) -> bool:
        return len(self.roots) > 1


def solve_rate(
    amounts: Sequence[Amount], times: Sequence[Time], choice: Choice = Choice.LOWEST_NON_NEGATIVE
) -> Solution:
    """Solves sum a * (1 + rate)^-t = 0 for rate above -1; times in any unit, the rate is per that unit."""
    if len(amounts) != len(times):
        raise InvalidInput("times", "bad_format")
    return solve_doubles(_doubles("amounts", amounts), _doubles("times", times), choice)


def solve_doubles(amounts: list[float], times: list[float], choice: Choice) -> Solution:
    """The solver behind the door, for callers that have read their numbers with `as_double`."""
    found, complete = crossings(amounts, times)
    seen = (_root(crossing) for crossing in found if LOWEST_LOG <= crossing.log_growth <= HIGHEST_LOG)
    roots = tuple(root for root in seen if root.rate > -1)  # rounding may lose all that was left of 1
    if not roots:
        raise NoRate("no_real_solution")
    rate = _chosen(roots, choice)
    made = step(
        "rate",
        "sum of flow / (1 + rate)^time = 0",
        rate,
        convention=choice.value if len(roots) > 1 else "one root",
        flows=len(amounts),
        roots=", ".join(str(root.rate) for root in roots),
    )
    return Solution(rate, roots, complete, (made,))


def irr(cash_flows: Sequence[Amount], choice: Choice = Choice.LOWEST_NON_NEGATIVE) -> Solution:
    """The rate per period of flows one period apart, the first one now."""
    return solve_rate(cash_flows, range(len(cash_flows)), choice)


def xirr(
    cash_flows: Sequence[tuple[date, Amount]],
    day_count: DayCount = DayCount.ACTUAL_365,
    choice: Choice = Choice.LOWEST_NON_NEGATIVE,
) -> Solution:
    """The effective yearly rate of dated flows; time runs from the earliest date by the day count."""
    if not cash_flows:
        raise InvalidInput("cash_flows", "missing")
    start = min(day for day, _ in cash_flows)
    times = [year_fraction(start, day, day_count) for day, _ in cash_flows]
    return solve_rate([amount for _, amount in cash_flows], times, choice)


def annuity_rate(payment: Fraction, count: int) -> Decimal:
    """The rate per period at which `count` level payments are worth 1 today."""
    return solve_rate([Fraction(-1)] + [payment] * count, range(count + 1)).rate


def _doubles(field: str, values: Sequence[Amount] | Sequence[Time]) -> list[float]:
    if not 0 < len(values) <= MOST_FLOWS:
        raise InvalidInput(field, "missing" if not values else "too_many", {"maximum": MOST_FLOWS})
    return [as_double(field, value) for value in values]


def as_double(field: str, value: object) -> float:
    """The one way into the solver: exact numbers only, and only such as a double can hold."""
    try:
        if type(value) is Fraction:
            top, bottom = value.as_integer_ratio()  # three times as quick as float()
            number = top / bottom
        elif type(value) in EXACT:
            number = float(value)  # type: ignore[arg-type]
        else:
            raise InvalidInput(
                field, "float_refused" if type(value) is float else "wrong_type", {"wanted": "number"}
            )
    except (OverflowError, ValueError):
        number = inf
    if not -inf < number < inf:
        raise InvalidInput(field, "too_large", {"maximum": "1e308"})
    return number


def _root(crossing: Crossing) -> Root:
    """A double's last digits are noise: 14 decimals are kept, so that 10 % is 0.1 and rounds as 0.1."""
    rate = expm1(crossing.log_growth)
    kept = f"{rate:.14f}" if abs(rate) < 1 else f"{rate:.15g}"
    return Root(Decimal(kept).normalize() + 0, crossing.multiplicity)


def _chosen(roots: tuple[Root, ...], choice: Choice) -> Decimal:
    if choice is Choice.ONLY and len(roots) > 1:
        raise AmbiguousRate([root.rate for root in roots])
    rates = [root.rate for root in roots]
    if choice is Choice.LOWEST_NON_NEGATIVE:
        rates = [rate for rate in rates if rate >= 0] or rates
    if choice is Choice.NEAREST_TEN_PERCENT:
        return min(rates, key=lambda rate: abs(log1p(rate) - log1p(0.1)))
    return min(rates, key=abs)
