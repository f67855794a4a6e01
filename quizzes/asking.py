"""Which question about an idea comes next for this learner? Reads what is live and what was answered."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, datetime
from math import prod
from uuid import UUID

from django.core.cache import cache
from django.db.models import QuerySet

from home.page_cache import generation
from home.page_life import seconds_left
from quizzes import kinds
from quizzes.mastery import KEPT_IN_MIND, SKIP, Answered, Event, days
from quizzes.models import Question

COUNTING = [kind.code for kind in kinds.all_kinds() if kind.graded and kind.counts_to_mastery]
_MANY_VARIANTS = "calc"


def live(language: str) -> QuerySet[Question]:
    """Questions that say something about what somebody knows."""
    return Question.objects.filter(
        live=True, locale__language_code=language, version__content__kind__in=COUNTING
    )


def next_question(
    concept: str, language: str, history: Iterable[Event], *, now: datetime, without: Collection[UUID] = ()
) -> Question | None:
    """The one not yet answered, or answered longest ago; which of several is a matter of the day.

    Questions that would not count again yet, and those in `without`, come last.
    """
    last = _last_answers(history)
    found = live(language).filter(concepts__key=concept).select_related("version")

    def rank(question: Question) -> tuple[bool, bool, int, str]:
        seen = last.get(question.translation_key.hex)
        fresh = seen is None or days(seen, now) >= KEPT_IN_MIND or question.kind == _MANY_VARIANTS
        ago = days(seen, now) if seen else 10_000
        return question.translation_key in without, not fresh, -ago, _of_the_day(question, now.date())

    return min(found, key=rank, default=None)


def _last_answers(history: Iterable[Event]) -> dict[str, datetime]:
    """When each question was answered last, by its key in hexadecimal digits."""
    found: dict[str, datetime] = {}
    for event in history:
        if isinstance(event, Answered):
            key = event.item[:32]
            found[key] = max(event.at, found.get(key, event.at))
    return found


def _of_the_day(question: Question, day: date) -> str:
    return hashlib.sha256(f"{question.translation_key.hex}{day}".encode()).hexdigest()


def ideas_asked(language: str) -> set[str]:
    """Ideas that some live question of this language asks about."""
    return set(_items(language))


def enough_to_skip(language: str) -> set[str]:
    """Ideas with three different items to ask."""
    return {concept for concept, count in _items(language).items() if count >= SKIP}


def _items(language: str) -> dict[str, int]:
    """How many different items each idea has; looked up anew only when content has changed."""
    key = f"items-of-ideas:{generation()}:{language}"
    found: dict[str, int] | None = cache.get(key)
    if found is None:
        counts: Counter[str] = Counter()
        rows = live(language).values_list(
            "concepts__key", "version__content__kind", "version__content__body__figures"
        )
        for concept, kind, figures in rows:
            counts[concept] += prod(map(len, figures.values())) if kind == _MANY_VARIANTS else 1
        found = {concept: count for concept, count in counts.items() if concept}
        cache.set(key, found, seconds_left())
    return found
