"""Does a learner know an idea? One function decides the level and draws the dots; it reads no table and no clock.

Source of the rule: 4 of the last 5 in a window, as Kolibri counts it; somebody who is right half of the time gets
there within ten answers in 45 of 100 cases, somebody who is right four times in five in 96. Four right of four settle
it, since a fifth answer cannot undo them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum

NEEDED, WINDOW, SKIP = 4, 5, 3
KEPT_IN_MIND = 7
"""Days after "Got it" from which a right review means "Remembered"; days in which the same item counts once."""


class Level(IntEnum):
    NEW = 0
    STARTED = 1
    GOT_IT = 2
    REMEMBERED = 3


@dataclass(frozen=True, slots=True)
class Answered:
    """One graded answer. `item` names the question and its figures; `key` the form it came with."""

    at: datetime
    item: str
    right: bool
    key: str
    tries: int = 1
    unsure: bool = False
    counts: bool = True
    """False for kinds that are guessed right too often."""
    purpose: str = ""
    """`review`, `skip`, or empty for every other place where a question stands."""
    confidence: str = ""
    """`guessing`, `fairly`, `sure`, or empty; it decides no level."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What one of two joined learners had reached, where their answers together would say less."""

    at: datetime
    level: Level


Event = Answered | Carried
History = frozenset[Event]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a learner stands with an idea: the level, and the dots that show why.

    A dot is True for right, False for not right, None for an answer still to come.
    """

    level: Level = Level.NEW
    dots: tuple[bool | None, ...] = (None,) * WINDOW
    since: datetime | None = None
    by_skip: bool = False
    carried: bool = False
    """The level came along from another device; the dots begin anew."""
    restarted: bool = False
    """A review brought the level down; the dots begin anew."""
    run: int = 0
    """How many items in a row were right after "I know this"."""

    @property
    def right(self) -> int:
        return sum(dot is True for dot in self.dots)

    @property
    def answered(self) -> int:
        return sum(dot is not None for dot in self.dots)


@dataclass(slots=True)
class _Replay:
    """The state between two events."""

    level: Level = Level.NEW
    since: datetime | None = None
    window: list[Answered] = field(default_factory=list)
    run: list[Answered] = field(default_factory=list)
    counted: dict[str, datetime] = field(default_factory=dict)
    met: dict[str, datetime] = field(default_factory=dict)
    by_skip: bool = False
    carried: bool = False
    restarted: bool = False

    def settled(self) -> bool:
        """True when the window has done its work; later answers leave it as it is."""
        return self.by_skip or sum(answer.right for answer in self.window) >= NEEDED

    def reach(self, level: Level, at: datetime) -> None:
        if level > self.level:
            self.since = at if level is not Level.REMEMBERED else self.since or at
            self.level = level

    def restart(self) -> None:
        self.window, self.run, self.by_skip = [], [], False

    def carry(self, event: Carried) -> None:
        if event.level > self.level:
            self.level, self.since = event.level, event.at
            self.restart()
            self.carried, self.restarted = True, False

    def meet(self, answer: Answered) -> tuple[bool, bool]:
        """Whether the item was not counted in seven days, and whether it was not answered before on this day."""
        counted, met = self.counted.get(answer.item), self.met.get(answer.item)
        fresh = counted is None or days(counted, answer.at) >= KEPT_IN_MIND
        if fresh:
            self.counted[answer.item] = answer.at
        self.met[answer.item] = answer.at
        return fresh, met is None or days(met, answer.at) > 0

    def review(self, answer: Answered, *, fresh: bool) -> bool:
        """Whether this review brought the level down. "Not sure" never does."""
        if self.level < Level.GOT_IT or self.since is None:
            return False
        if answer.right and fresh and days(self.since, answer.at) >= KEPT_IN_MIND:
            self.reach(Level.REMEMBERED, answer.at)
        if answer.right or answer.unsure:
            return False
        self.level = Level(self.level - 1)
        self.since = answer.at if self.level is Level.GOT_IT else None
        self.restart()
        self.restarted, self.carried = True, False
        return True

    def count(self, answer: Answered) -> None:
        if self.settled():
            return
        others = [one for one in self.window if one.item != answer.item]
        self.window = [*others, answer][-WINDOW:]
        if answer.purpose == "skip":
            self.run = [*self.run, answer] if answer.right else []
        if self.settled():
            self.reach(Level.GOT_IT, answer.at)
        elif len(self.run) == SKIP:
            self.window, self.by_skip = self.run, True
            self.reach(Level.GOT_IT, answer.at)


def standing(history: Iterable[Event]) -> Standing:
    """The level of an idea and its dots, replayed from everything that was answered about it.

    Counted are first tries without a hint, of a kind that is not guessed too easily, and the same item once in
    seven days. A wrong review takes one level back and begins the window anew; other wrong answers never do, nor does
    what is answered once more on the same day, right after its explanation.
    """
    replay = _Replay()
    for event in in_order(history):
        if isinstance(event, Carried):
            replay.carry(event)
            continue
        replay.reach(Level.STARTED, event.at)
        if event.tries > 1 or not event.counts:
            continue
        fresh, first_today = replay.meet(event)
        if event.purpose == "review" and first_today and replay.review(event, fresh=fresh):
            continue
        if fresh:
            replay.count(event)
    return _drawn(replay)


def _drawn(replay: _Replay) -> Standing:
    size = SKIP if replay.by_skip else WINDOW
    dots = tuple(answer.right for answer in replay.window)
    return Standing(
        level=replay.level,
        dots=dots + (None,) * (size - len(dots)),
        since=replay.since if replay.level >= Level.GOT_IT else None,
        by_skip=replay.by_skip,
        carried=replay.carried,
        restarted=replay.restarted,
        run=len(replay.run),
    )


def days(earlier: datetime, later: datetime) -> int:
    """Whole days of the calendar between two moments."""
    return (later.date() - earlier.date()).days


def in_order(history: Iterable[Event]) -> list[Event]:
    """By time; what was carried over comes after the answers of the same moment."""
    return sorted(
        history, key=lambda event: (event.at, isinstance(event, Carried), getattr(event, "key", ""))
    )


def joined(one: History, other: History) -> History:
    """Two learners' answers to one idea as one history, on which the level is never below either of theirs."""
    answers: dict[str, Answered] = {}
    for event in (*one, *other):
        if isinstance(event, Answered):
            twin = answers.get(event.key)
            answers[event.key] = _better(event, twin) if twin else event
    together: History = frozenset(answers.values()) | {e for e in one | other if isinstance(e, Carried)}
    kept = what_to_carry([one, other], together)
    return together | {kept} if kept else together


def _better(one: Answered, twin: Answered) -> Answered:
    better = max(one, twin, key=_worth)
    return replace(better, at=min(one.at, twin.at))


def _worth(answer: Answered) -> tuple[bool, bool, int, bool, str, str]:
    return answer.right, answer.counts, -answer.tries, not answer.unsure, answer.purpose, answer.item


def what_to_carry(before: Iterable[History], together: History) -> Carried | None:
    """The level to carry over when the joined answers would say less than one of the two did; else nothing."""
    best = max(standing(history).level for history in before)
    if standing(together).level >= best:
        return None
    return Carried(max(event.at for event in together), best)
