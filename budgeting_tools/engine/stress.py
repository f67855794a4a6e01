"""Answers in how many of many seeded futures every payment is met, and what reserve would help; it must not predict.

In each month: income (less a drop, an irregular part moved) comes in; living costs, an emergency bill, what is due on
debts and, after a rate rise, the extra interest of the month on `rateable` go out. A payment is missed in the month in
which the cash would fall below zero. Up to then every future owes the same, so the cash that a future needs at the
start is known exactly: the deepest point of its running balance.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from .admission import admitted
from .case import Case, Quote
from .case.limits import Whole as Between
from .errors import InvalidInput
from .futures import Assumptions, Shocks, Whole, draw_shocks
from .household import Household, household_of
from .money import format_minor
from .working import Working, step

__all__ = ["Assumptions", "CashBand", "Household", "Stress", "stress_household", "stress_test"]

FUTURES, MONTHS, TARGET = 2_000, 60, 95
MOST_FUTURES, MOST_MONTHS = 10_000, 120


class CashBand(NamedTuple):
    """Cash at a month's end, minor units: so many per cent of all futures have at most this. Below zero is what
    would be missing by then if every payment were made."""

    p5: int
    p25: int
    p50: int
    p75: int
    p95: int


@dataclass(frozen=True, slots=True)
class Stress:
    """Counts of futures, exact. `first_misses` is by month: in how many futures the first payment is missed then.

    `first_month_missed` is the first month in which any future misses; `first_month_at_risk` the first by whose end
    more than 100 - target per cent have. `cash_needed` at the start would bring the target; `extra_needed` is what of
    it is not there yet. `cash` is the picture of all futures, month by month.
    """

    seed: int
    futures: int
    months: int
    unharmed: int
    first_misses: tuple[int, ...]
    cash: tuple[CashBand, ...]
    first_month_missed: int | None
    first_month_at_risk: int | None
    target_percent: int
    cash_needed: int
    extra_needed: int
    assumptions: Assumptions
    working: Working

    @property
    def harmed_by(self) -> tuple[int, ...]:
        """In how many futures a payment has been missed by each month's end; it never falls."""
        return tuple(accumulate(self.first_misses))

    @property
    def percent_unharmed(self) -> Decimal:
        """To one decimal, rounded down, so that 100 is only ever said of all."""
        share = Decimal(100 * self.unharmed) / self.futures
        return share.quantize(Decimal("0.1"), ROUND_FLOOR)


def stress_test(
    case: Case,
    *,
    quote: Quote | None = None,
    assumptions: Assumptions | None = None,
    seed: int | None = None,
    futures: int = FUTURES,
    months: int = MONTHS,
    target_percent: int = TARGET,
    rates_may_rise: Collection[str] | None = None,
) -> Stress:
    """The case as it stands, with the offer taken up when one is given; the seed is the case's own by default."""
    case = admitted(Case, case, "case")
    quote = quote and admitted(Quote, quote, "quote", "quote")
    Between(1, MOST_MONTHS).check("months", months)
    assumed = Assumptions() if assumptions is None else assumptions
    _check_assumptions(assumed)
    household = household_of(
        case, months, quote=quote, swing_percent=assumed.swing_percent, rates_may_rise=rates_may_rise
    )
    return stress_household(
        household,
        assumed,
        seed=case.seed if seed is None else seed,
        futures=futures,
        target_percent=target_percent,
    )


def _check_assumptions(assumptions: object) -> None:
    if not isinstance(assumptions, Assumptions):
        raise InvalidInput("assumptions", "wrong_type", {"wanted": "assumptions"})


def stress_household(
    household: Household,
    assumptions: Assumptions,
    *,
    seed: int,
    futures: int = FUTURES,
    target_percent: int = TARGET,
) -> Stress:
    for field, kind, value in (
        ("household", Household, household),
        ("assumptions", Assumptions, assumptions),
    ):
        if not isinstance(value, kind):
            raise InvalidInput(field, "wrong_type", {"wanted": field})
    Between(0, 2**63 - 1).check("seed", seed)
    Between(1, MOST_FUTURES).check("futures", futures)
    Between(1, 100).check("target_percent", target_percent)
    months = len(household.steady)
    Between(1, MOST_MONTHS).check("months", months)
    left = np.cumsum(_net(household, assumptions, draw_shocks(assumptions, seed, futures, months)), axis=0)
    first_misses = _first_misses(left + household.cash)
    needed = _cash_needed(left, target_percent)
    return Stress(
        seed=seed,
        futures=futures,
        months=months,
        unharmed=futures - sum(first_misses),
        first_misses=first_misses,
        cash=_bands(left + household.cash),
        first_month_missed=_first_month_above(first_misses, 0),
        first_month_at_risk=_first_month_above(first_misses, futures * (100 - target_percent) // 100),
        target_percent=target_percent,
        cash_needed=needed,
        extra_needed=max(0, needed - household.cash),
        assumptions=assumptions,
        working=_working(household, first_misses, seed, futures, target_percent, needed),
    )


def _net(household: Household, assumptions: Assumptions, shocks: Shocks) -> Whole:
    """What each month leaves in each future, in minor units; shares are rounded half up."""
    steady, usual, lowest, costs, dues, rateable = (
        np.array(series, dtype=np.int64)[:, np.newaxis]
        for series in (
            household.steady,
            household.usual,
            household.lowest,
            household.costs,
            household.dues,
            household.rateable,
        )
    )
    irregular = lowest + ((shocks.swing * (2 * (usual - lowest) + 1)) >> 18)
    income = ((steady + irregular) * (100 - shocks.lost) + 50) // 100
    bill = ((steady + usual) * shocks.bill + 50) // 100
    risen = np.where(shocks.risen, (rateable * assumptions.rise_points + 600) // 1200, 0)
    net: Whole = income - costs - dues - bill - risen
    return net


def _first_misses(cash: Whole) -> tuple[int, ...]:
    below = cash < 0
    harmed = below.any(axis=0)
    counts = np.bincount(below.argmax(axis=0)[harmed], minlength=cash.shape[0])
    return tuple(int(count) for count in counts)


def _bands(cash: Whole) -> tuple[CashBand, ...]:
    """Nearest rank, so that each figure is one that a future really has."""
    places = [-(-cash.shape[1] * percent // 100) - 1 for percent in (5, 25, 50, 75, 95)]
    ranked = np.sort(cash, axis=1)[:, places]
    return tuple(CashBand(*row) for row in ranked.tolist())


def _first_month_above(first_misses: Sequence[int], tolerated: int) -> int | None:
    """The first month by whose end more futures than tolerated have missed a payment."""
    reached = 0
    for month, count in enumerate(first_misses, 1):
        reached += count
        if reached > tolerated:
            return month
    return None


def _cash_needed(left: Whole, target_percent: int) -> int:
    """The smallest cash at the start with which the target share of futures never falls below zero."""
    needs = np.sort(np.maximum(-left.min(axis=0), 0))
    return int(needs[-(-len(needs) * target_percent // 100) - 1])


def _working(
    household: Household,
    first_misses: Sequence[int],
    seed: int,
    futures: int,
    target_percent: int,
    needed: int,
) -> Working:
    drawn = step(
        "unharmed",
        "futures in which cash + income − costs − bills − dues stays at or above 0 in every month",
        futures - sum(first_misses),
        convention="PCG64 integers against integer thresholds; a drop never overlaps another; one rate rise at most",
        seed=seed,
        futures=futures,
        months=len(first_misses),
        cash=format_minor(household.cash, household.currency),
    )
    reserve = step(
        "cash_needed",
        "the smallest cash at the start with which the wanted share of futures meets every payment",
        format_minor(needed, household.currency),
        wanted_percent=target_percent,
    )
    return (drawn, reserve)
