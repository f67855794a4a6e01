"""Draws seeded futures of a household's months, in whole numbers only; it must not judge how they end.

Each draw is one raw 64-bit integer of PCG64. An event of n in 10,000 happens when the draw is below n x 2^64 / 10,000;
one of k choices is (draw >> 32) x k >> 32. No float takes part, so a seed means the same on every machine.
Draws are ordered by month, then kind, then future: a longer horizon never changes the months before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .case.limits import Whole as Between
from .errors import InvalidInput

__all__ = ["Assumptions", "Shocks", "draw_shocks"]

Whole = NDArray[np.int64]
Draws = NDArray[np.uint64]
TEN_THOUSAND = 10_000
KINDS = 7
DROP, DEPTH, LENGTH, SWING, BILL, SIZE, RISE = range(KINDS)


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What may happen in a month: chances in 10,000, sizes in per cent, lengths in months.

    Defaults, and where they come from:
    - `drop_chance` 226 (24 % in a year) and `bill_chance` 417 with one month's half income among `bill_sizes`
      (40 % in a year): Pew Charitable Trusts, "How Do Families Cope With Financial Shocks?", October 2015 (24 % of
      US households had a pay cut within 12 months; the dearest shock took half a month of income at the median);
      four in ten families meet an extraordinary payment in a year (JPMorgan Chase Institute, 2017).
    - `drop_depths`, `drop_lengths`, the other `bill_sizes` and `rise_chance` (10 % in a year): assumptions, not
      measured; every choice is equally likely.
    - `rise_points` 3: the step by which MoneyHelper's mortgage calculator tests a payment.
    - `swing_percent` 36: an irregular income without a told lowest month falls this far below usual at most; the
      median month-to-month change found by JPMorgan Chase Institute, "Weathering Volatility 2.0", 2019.
    """

    drop_chance: int = 226
    drop_depths: tuple[int, ...] = (20, 50, 100)
    drop_lengths: tuple[int, ...] = (1, 3, 6)
    swing_percent: int = 36
    bill_chance: int = 417
    bill_sizes: tuple[int, ...] = (25, 50, 100)
    rise_chance: int = 87
    rise_points: int = 3

    def __post_init__(self) -> None:
        for name, at_most in CHANCES.items():
            Between(0, at_most).check(name, getattr(self, name))
        for name, at_most in CHOICES.items():
            choices = getattr(self, name)
            if not isinstance(choices, tuple) or not 1 <= len(choices) <= 100:
                raise InvalidInput(name, "wrong_type", {"wanted": "list of 1 to 100 numbers"})
            for i, value in enumerate(choices):
                Between(0, at_most).check(f"{name}.{i}", value)


CHANCES = {
    "drop_chance": TEN_THOUSAND,
    "bill_chance": TEN_THOUSAND,
    "rise_chance": TEN_THOUSAND,
    "swing_percent": 100,
    "rise_points": 100,
}
CHOICES = {"drop_depths": 100, "drop_lengths": 120, "bill_sizes": 1000}


@dataclass(frozen=True, slots=True)
class Shocks:
    """Arrays by month and future: per cent of income lost, place of the irregular income between its lowest (0)
    and highest (2^18 - 1), emergency bill in per cent of a month's income, and whether the rate has risen."""

    lost: Whole
    swing: Whole
    bill: Whole
    risen: NDArray[np.bool_]


def draw_shocks(assumed: Assumptions, seed: int, futures: int, months: int) -> Shocks:
    raw = np.random.PCG64(seed).random_raw(months * KINDS * futures).reshape(months, KINDS, futures)
    bills = np.where(
        _happens(raw[:, BILL], assumed.bill_chance), _chosen(raw[:, SIZE], assumed.bill_sizes), 0
    )
    return Shocks(
        lost=_lost(raw, assumed),
        swing=(raw[:, SWING] >> np.uint64(46)).astype(np.int64),
        bill=bills,
        risen=np.logical_or.accumulate(_happens(raw[:, RISE], assumed.rise_chance), axis=0),
    )


def _happens(draws: Draws, chance: int) -> NDArray[np.bool_]:
    """True for `chance` in 10,000; the last threshold would be 2^64, so certainty is named."""
    if chance == TEN_THOUSAND:
        return np.ones(draws.shape, dtype=np.bool_)
    result: NDArray[np.bool_] = draws < np.uint64(chance * 2**64 // TEN_THOUSAND)
    return result


def _chosen(draws: Draws, choices: tuple[int, ...]) -> Whole:
    places = (draws >> np.uint64(32)) * np.uint64(len(choices)) >> np.uint64(32)
    return np.array(choices, dtype=np.int64)[places.astype(np.int64)]


def _lost(raw: NDArray[Any], assumed: Assumptions) -> Whole:
    """A drop that begins while another runs is not counted twice: the income comes back first."""
    begins = _happens(raw[:, DROP], assumed.drop_chance)
    depths, lengths = (
        _chosen(raw[:, DEPTH], assumed.drop_depths),
        _chosen(raw[:, LENGTH], assumed.drop_lengths),
    )
    lost = np.zeros(depths.shape, dtype=np.int64)
    left = np.zeros(depths.shape[1], dtype=np.int64)
    depth = np.zeros(depths.shape[1], dtype=np.int64)
    for month in range(depths.shape[0]):
        starts = begins[month] & (left == 0)
        left = np.where(starts, lengths[month], left)
        depth = np.where(starts, depths[month], depth)
        lost[month] = np.where(left > 0, depth, 0)
        left = np.maximum(left - 1, 0)
    return lost
