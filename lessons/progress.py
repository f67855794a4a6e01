"""Answers where a reader stands in a lesson, and what two records of it come to; no database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class State(Enum):
    NOT_STARTED = "not-started"
    BEGUN = "begun"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Standing:
    """`card` counts the cards done from the first; a lesson once finished stays finished."""

    card: int = 0
    begun_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def state(self) -> State:
        if self.finished_at:
            return State.FINISHED
        return State.BEGUN if self.card else State.NOT_STARTED

    def next_card(self, total: int) -> int:
        """Where to go on reading: the first card not done, or the first of all once finished."""
        return 1 if self.finished_at or self.card >= total else self.card + 1


def merged(one: Standing, other: Standing) -> Standing:
    """The further card, the earlier beginning, the earlier finish: it never lowers, whichever comes first."""
    return Standing(
        max(one.card, other.card),
        _earliest(one.begun_at, other.begun_at),
        _earliest(one.finished_at, other.finished_at),
    )


def _earliest(*moments: datetime | None) -> datetime | None:
    return min((moment for moment in moments if moment), default=None)


def first_open(standings: Iterable[Standing]) -> int | None:
    """Index of the lesson to go on with: the first begun, else the first not started, else none."""
    states = [standing.state for standing in standings]
    for wanted in (State.BEGUN, State.NOT_STARTED):
        if wanted in states:
            return states.index(wanted)
    return None
