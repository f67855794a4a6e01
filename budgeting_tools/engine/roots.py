"""Finds every growth rate at which dated flows balance; it must not choose between them or know what they mean.

The unknown is d = ln(1 + rate). Flows a at times t balance where sum a*exp(-t*d) = 0, which is where
F(d) = ln(positive part) - ln(negative part) = 0; F is nearly a straight line, so Newton's step settles it quickly.
With s changes of sign there are at most s roots. Multiplying by exp(c*d), c at a change of sign, and differentiating
leaves s - 1 changes: the roots of that derivative separate the roots sought, and so on down to one change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log

__all__ = ["Crossing", "crossings"]

MOST_SIGN_CHANGES = 12  # beyond this the ladder of derivatives costs too much and a grid is walked instead
GRID = 600
FLAT = 1e-12
STEPS = 200
LOOSE = 1e-10
TIGHT = 4e-16

Flow = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Crossing:
    """A root in d = ln(1 + rate) and how often it counts (2 where the curve only touches zero)."""

    log_growth: float
    multiplicity: int


def crossings(amounts: Sequence[float], times: Sequence[float]) -> tuple[tuple[Crossing, ...], bool]:
    """All roots in rising order, and whether the search was exhaustive."""
    flows = _merged(amounts, times)
    signs = [amount > 0 for _, amount in flows]
    changes = sum(before != after for before, after in pairwise(signs))
    if changes > MOST_SIGN_CHANGES:
        return tuple(_walked(flows)), False
    return tuple(_ladder(flows, changes)), True


def _merged(amounts: Sequence[float], times: Sequence[float]) -> list[Flow]:
    """In order of time, one flow at a time, without those of nothing."""
    merged: dict[float, float] = {}
    for amount, time in zip(amounts, times, strict=True):
        merged[time] = merged[time] + amount if time in merged else amount
    return [flow for flow in sorted(merged.items()) if flow[1]]


def _ladder(flows: list[Flow], changes: int) -> list[Crossing]:
    if changes == 0:
        return []
    curve = _Curve(flows)
    low, high = _bounds(flows)
    if changes == 1:
        return [Crossing(curve.only_root(low, high, rising=flows[-1][1] < 0), 1)]
    at = next(i for i in range(len(flows) - 1) if flows[i][1] * flows[i + 1][1] < 0)
    centre = (flows[at][0] + flows[at + 1][0]) / 2
    slopes = [(time, amount * (centre - time)) for time, amount in flows]
    turns = _ladder(slopes, changes - 1)
    return _between(curve, [Crossing(low, 0), *turns, Crossing(high, 0)])


def _between(curve: _Curve, turns: list[Crossing]) -> list[Crossing]:
    """Between two turning points the curve only rises or only falls: one root if the signs differ."""
    found: list[Crossing] = []
    heights = [curve.height(turn.log_growth) for turn in turns]
    for i, (turn, height) in enumerate(zip(turns, heights, strict=True)):
        if turn.multiplicity and abs(height) < FLAT:
            found.append(Crossing(turn.log_growth, turn.multiplicity + 1))
            heights[i] = 0.0
    for (left, right), (from_, to) in zip(pairwise(turns), pairwise(heights), strict=True):
        if from_ * to < 0:
            low, high = left.log_growth, right.log_growth
            found.append(Crossing(curve.root_between(low, high, (low + high) / 2, from_ < 0, TIGHT), 1))
    return sorted(found, key=lambda crossing: crossing.log_growth)


def _walked(flows: list[Flow]) -> list[Crossing]:
    """A grid over the range, densest near zero: finds every root wider apart than its mesh."""
    curve = _Curve(flows)
    low, high = _bounds(flows)
    upper = [high * (k / GRID) ** 3 for k in range(1, GRID + 1)]
    lower = [low * (k / GRID) ** 3 for k in range(GRID, 0, -1)]
    return _between(curve, [Crossing(point, 0) for point in [*lower, 0.0, *upper]])


def _bounds(flows: list[Flow]) -> tuple[float, float]:
    """Outside these the first (or last) flow outweighs all others together, so no root lies beyond."""
    total = sum([abs(amount) for _, amount in flows])
    first, last = abs(flows[0][1]), abs(flows[-1][1])
    high = log(max(total / first, 1.0)) / (flows[1][0] - flows[0][0])
    low = log(max(total / last, 1.0)) / (flows[-1][0] - flows[-2][0])
    return -low - 1e-6, high + 1e-6


class _Curve:
    """F(d), its slope, and a bracketed Newton search that cannot leave its bracket or run for ever."""

    def __init__(self, flows: list[Flow]) -> None:
        self.gains = [flow for flow in flows if flow[1] > 0]
        self.costs = [(time, -amount) for time, amount in flows if amount < 0]

    def height(self, point: float) -> float:
        return _log_sum(self.gains, point)[0] - _log_sum(self.costs, point)[0]

    def only_root(self, low: float, high: float, *, rising: bool) -> float:
        """With one change of sign the slope never fades, so a step of 1e-10 leaves an error of about 1e-18."""
        return self.root_between(low, high, 0.0, rising, LOOSE)

    def root_between(self, low: float, high: float, guess: float, rising: bool, tolerance: float) -> float:
        point = guess if low < guess < high else (low + high) / 2
        for _ in range(STEPS):
            gain, gain_time = _log_sum(self.gains, point)
            cost, cost_time = _log_sum(self.costs, point)
            height = gain - cost
            if (height > 0) == rising:
                high = point
            else:
                low = point
            slope = cost_time - gain_time
            following = point - height / slope if slope else low
            if not low < following < high:
                following = (low + high) / 2 if abs(following - point) > 1e-15 * (1 + abs(point)) else point
            if abs(following - point) <= tolerance * (1 + abs(point)):
                return following
            point = following
        return point


def _log_sum(flows: list[Flow], point: float) -> tuple[float, float]:
    """ln of sum a*exp(-t*d), scaled so that nothing overflows, and the mean time it implies."""
    anchor = flows[0][0] if point > 0 else flows[-1][0]
    total = weighted = 0.0
    for time, amount in flows:
        share = amount * exp((anchor - time) * point)
        total += share
        weighted += time * share
    return log(total) - anchor * point, weighted / total
