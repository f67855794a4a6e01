"""Which question of an idea is asked now, which one next, and how many are there? Reads only.

The order is in the address, so that somebody without a cookie gets round as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from learners.models import Learner
from quizzes import asking, knowledge
from quizzes.models import Attempt, Question


@dataclass(frozen=True, slots=True)
class Round:
    """The live questions of an idea by their translation keys, the easier ones first."""

    concept: str
    keys: tuple[UUID, ...] = ()

    def number(self, key: UUID) -> int:
        """1 for the first; ValueError for a question that is not among them."""
        return self.keys.index(key) + 1

    def after(self, key: UUID | None) -> tuple[UUID, ...]:
        """All of them, beginning with the one after this one; from the first on for one that is not among them."""
        here = self.keys.index(key) + 1 if key in self.keys else 0
        return self.keys[here:] + self.keys[:here]


def round_of(concept: str, language: str) -> Round:
    """One query, however many there are."""
    found = Question.objects.filter(
        live=True, version__isnull=False, locale__language_code=language, concepts__key=concept
    )
    return Round(concept, tuple(found.order_by("pk").values_list("translation_key", flat=True)))


def next_key(
    questions: Round, language: str, learner: Learner | None, now: datetime, current: UUID | None = None
) -> UUID | None:
    """The next one in order; for a learner the next not answered yet, or else the one that is due again."""
    ordered = questions.after(current)
    if learner is None:
        return next(iter(ordered), None)
    answered = Attempt.objects.answered(learner, ordered)
    unanswered = next((key for key in ordered if key not in answered), None)
    if unanswered or not ordered:
        return unanswered
    history = knowledge.histories(learner, [questions.concept]).get(questions.concept, frozenset())
    without = [current] if current else []
    due = asking.next_question(questions.concept, language, history, now=now, without=without)
    return due.translation_key if due else ordered[0]
