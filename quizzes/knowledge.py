"""What has a learner answered about each idea, and where do they stand? Reads only; the rule is in `mastery`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from learners.models import Learner
from quizzes import kinds, mastery_words, variants
from quizzes.mastery import Answered, Carried, Event, History, Level, Standing, standing
from quizzes.models import Attempt, CarriedLevel, Concept

_FIELDS = [
    "key",
    "question",
    "variant",
    "tries",
    "credit",
    "unsure",
    "purpose",
    "confidence",
    "created",
    "version__content__kind",
    "version__content__concepts",
    "version__content__body__figures",
]


@dataclass(frozen=True, slots=True)
class Known:
    """One idea as its learner sees it."""

    concept: str
    name: str
    standing: Standing

    @property
    def level(self) -> str:
        return str(mastery_words.LEVELS[self.standing.level])

    @property
    def tone(self) -> str:
        return "good" if self.standing.level >= Level.GOT_IT else "plain"

    @property
    def sentence(self) -> str:
        return mastery_words.sentence(self.standing)

    @property
    def rule(self) -> str:
        return mastery_words.rule(self.standing)

    @property
    def dots(self) -> list[str]:
        return [{True: "right", False: "missed", None: "open"}[dot] for dot in self.standing.dots]


def histories(learner: Learner, concepts: Collection[str] | None = None) -> dict[str, History]:
    """Graded answers and carried levels by idea, of these ideas or of all: two queries."""
    found: dict[str, set[Event]] = defaultdict(set)
    rows = Attempt.objects.filter(_about(concepts), learner=learner, credit__isnull=False)
    for row in rows.values(*_FIELDS):
        answered = _answered(row)
        for concept in row["version__content__concepts"] or ():
            if concepts is None or concept in concepts:
                found[concept].add(answered)
    carried = CarriedLevel.objects.filter(learner=learner)
    for level in carried if concepts is None else carried.filter(concept__in=concepts):
        found[level.concept].add(Carried(level.at, Level(level.level)))
    return {concept: frozenset(events) for concept, events in found.items()}


def _about(concepts: Collection[str] | None) -> Q:
    """Attempts at editions that name one of these ideas, by the quoted key in the edition's list."""
    found = Q()
    for concept in concepts or ():
        found |= Q(version__content__concepts__icontains=f'"{concept}"')
    return found


def _answered(row: Mapping[str, Any]) -> Answered:
    kind = kinds.get(row["version__content__kind"])
    return Answered(
        at=row["created"],
        item=f"{row['question'].hex}{_figures(row)}",
        right=row["credit"] == 1,
        key=row["key"],
        tries=row["tries"],
        unsure=row["unsure"],
        counts=kind.counts_to_mastery,
        purpose=row["purpose"],
        confidence=row["confidence"],
    )


def _figures(row: Mapping[str, Any]) -> str:
    """The figures that a computed sum drew: two seeds that draw the same ask the same."""
    choices, variant = row["version__content__body__figures"], row["variant"]
    if not choices or not variant or variant == variants.OWN:
        return variant and f"/{variant}"
    return f"/{sorted(variants.drawn(variant, choices, '').values.items())}"


def standings(learner: Learner, concepts: Collection[str] | None = None) -> dict[str, Standing]:
    """The level of each idea that this learner has begun."""
    return {concept: standing(history) for concept, history in histories(learner, concepts).items()}


def known(learner: Learner, language: str, concepts: Collection[str] | None = None) -> list[Known]:
    """Ideas begun, these or all, by their names in `language`."""
    found = standings(learner, concepts)
    names = Concept.objects.all_names(language) if found else {}
    return sorted((Known(key, names.get(key, key), found[key]) for key in found), key=lambda one: one.name)


def known_of(learner: Learner | None, names: Mapping[str, str]) -> list[Known]:
    """Those of these ideas that the learner has begun, in the order given; nobody has begun none."""
    found = standings(learner, names) if learner and names else {}
    return [Known(key, name, found[key]) for key, name in names.items() if key in found]
