"""Answers which combination of concessions is least among those that hold; it must not know what a concession is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .ask_options import Path

Sums = NDArray[np.int64]
Score = tuple[int, int, int, tuple[int, ...]]


def running(path: Path) -> Sums:
    """What has been paid by each month's end."""
    return np.cumsum(np.array(path.payments, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Choice:
    """One way for one debt: `place` counts its paths, 0 asks for nothing."""

    place: int
    path: Path
    sums: Sums


class Search:
    """Debts in the order of their ids; asks for none, then one, then two, until some combination holds.

    Exact: a branch is left only when even the best of what remains could not hold, or could not be less.
    """

    def __init__(self, paths: Sequence[Sequence[Path]], room: Sums) -> None:
        self.room = room
        self.choices = [
            [Choice(i, one, running(one)) for i, one in enumerate(ways) if not one.grows] for ways in paths
        ]
        self.silent = [next((c for c in ways if c.place == 0), None) for ways in self.choices]
        self.asking = [_undominated([c for c in ways if c.place]) for ways in self.choices]
        self.best: tuple[Score, list[Choice]] | None = None

    def least(self) -> list[Choice] | None:
        """One choice per debt, or None when no combination holds."""
        if not all(self.choices):
            return None
        for asks in range(len(self.choices) + 1):
            floors = [self._floor(i, asks) for i in range(len(self.choices) + 1)]
            if (floors[0][asks] > self.room).any():
                continue
            self._walk(0, asks, np.zeros_like(self.room), (0, 0, 0), [], floors)
            if self.best:
                return self.best[1]
        return None

    def _floor(self, first: int, asks: int) -> list[Sums]:
        """For 0..asks lenders: the least that debts from `first` on can have taken by each month."""
        quiet, gains = np.zeros_like(self.room), []
        for silent, asking in zip(self.silent[first:], self.asking[first:], strict=True):
            ways = [choice.sums for choice in asking]
            if silent is None:
                quiet = quiet + np.min(ways, axis=0)
                continue
            quiet = quiet + silent.sums
            if ways:
                gains.append(np.maximum(silent.sums - np.min(ways, axis=0), 0))
        if not gains:
            return [quiet] * (asks + 1)
        ranked = np.cumsum(np.sort(np.array(gains), axis=0)[::-1], axis=0)
        return [quiet] + [quiet - ranked[min(count, len(gains)) - 1] for count in range(1, asks + 1)]

    def _walk(
        self,
        i: int,
        asks: int,
        sums: Sums,
        score: tuple[int, int, int],
        chosen: list[Choice],
        floors: list[list[Sums]],
    ) -> None:
        if i == len(self.choices):
            if asks == 0 and (sums <= self.room).all():
                self._keep(score, chosen)
            return
        if self.best and score[:2] > self.best[0][:2]:
            return
        if asks > len(self.choices) - i or (sums + floors[i][asks] > self.room).any():
            return
        silent = self.silent[i]
        ways = self.asking[i] if asks else []
        for choice in [*([silent] if silent else []), *ways]:
            path = choice.path
            total = score[0] + path.money_days, score[1] + path.forgone, score[2] + path.total_paid
            left = asks - (1 if choice.place else 0)
            self._walk(i + 1, left, sums + choice.sums, total, [*chosen, choice], floors)

    def _keep(self, score: tuple[int, int, int], chosen: list[Choice]) -> None:
        """Ties go to the earlier debt id, then to the earlier concession of the grid."""
        asked = tuple(i for i, choice in enumerate(chosen) if choice.place)
        ranked = (*score, (*asked, *(choice.place for choice in chosen)))
        if self.best is None or ranked < self.best[0]:
            self.best = ranked, chosen


def _undominated(ways: list[Choice]) -> list[Choice]:
    """Leaves out a way that is never easier on cash than another, and that asks no less of the lender."""

    def price(choice: Choice) -> tuple[int, int, int, int]:
        return choice.path.money_days, choice.path.forgone, choice.path.total_paid, choice.place

    def beaten(one: Choice) -> bool:
        return any(
            other is not one and price(other) < price(one) and bool((other.sums <= one.sums).all())
            for other in ways
        )

    return [one for one in ways if not beaten(one)]
