"""How well does somebody know what they know? Counts how often they were right when they said how sure they were."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizzes.mastery import Answered, Event


@dataclass(frozen=True, slots=True)
class Share:
    """Of `said` answers with this confidence, `right` were right."""

    right: int = 0
    said: int = 0


def calibration(history: Iterable[Event]) -> dict[str, Share]:
    """By confidence, over first tries; an answer about several ideas counts once."""
    firsts = {event.key: event for event in history if isinstance(event, Answered) and event.tries == 1}
    found: dict[str, Share] = {}
    for answer in firsts.values():
        if answer.confidence:
            share = found.get(answer.confidence, Share())
            found[answer.confidence] = Share(share.right + answer.right, share.said + 1)
    return found
