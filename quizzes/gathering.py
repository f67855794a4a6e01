"""Which first answers does a question have, and what else do those people know? Reads only; names nobody."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db.models import Avg, Count, Q
from django.utils.html import strip_tags

from quizzes import kinds
from quizzes.item_report import FirstAnswer, Option
from quizzes.models import Attempt, QuestionVersion

EVERY = 10


def current_versions(question: UUID) -> dict[str, QuestionVersion]:
    """The newest edition in each language."""
    found = QuestionVersion.objects.filter(question=question).order_by("number")
    return {version.language: version for version in found}


def first_answers(question: UUID, versions: dict[str, QuestionVersion]) -> list[FirstAnswer]:
    """First answers that the present key of their language marks, by people in one list; two queries."""
    by_key = Q()
    for language, version in versions.items():
        marked = Q(version__scoring_hash=version.scoring_hash) | Q(regraded_hash=version.scoring_hash)
        by_key |= Q(version__language=language) & marked
    if not by_key:
        return []
    mine = Attempt.objects.firsts().filter(by_key, question=question, credit__isnull=False)
    rest = _rest_of(question)
    rows = mine.values_list("learner", "version__language", "credit", "regraded_credit", "unsure", "answer")
    kind = kinds.get(next(iter(versions.values())).content["kind"])
    return [
        FirstAnswer(
            language=language,
            credit=float(credit or 0) if regraded is None else float(regraded),
            rest=rest.get(learner, (None, 0))[0],
            others=rest.get(learner, (None, 0))[1],
            unsure=unsure,
            chosen=frozenset(value for name, value in _fields(kind, answer) if name == "answer"),
        )
        for learner, language, credit, regraded, unsure, answer in rows.iterator(2000)
    ]


def _fields(kind: kinds.Kind, answer: kinds.Answer) -> Iterable[tuple[str, str]]:
    return [] if answer.get("own") or answer.get("unsure") else kind.fields(answer)


def _rest_of(question: UUID) -> dict[int, tuple[float, int]]:
    """Mean credit and number of the other questions of everyone who answered this one."""
    people = Attempt.objects.firsts().filter(question=question).values("learner")
    others = (
        Attempt.objects.firsts().filter(learner__in=people, credit__isnull=False).exclude(question=question)
    )
    rows = others.values_list("learner").annotate(Avg("credit"), Count("pk"))
    return {learner: (float(average or Decimal(0)), count) for learner, average, count in rows}


def options_of(version: QuestionVersion) -> list[Option]:
    """The answers to choose from, for kinds that have such; a computed sum draws its own each time."""
    body = version.content["body"]
    if version.content["kind"] == "calc":
        return []
    return [
        Option(option["id"], strip_tags(option["text"]) or option["id"], option.get("credit") == "1")
        for option in body.get("options", [])
    ]


def counted_firsts() -> dict[UUID, int]:
    """How many first answers each question has: one query over the index of first answers."""
    rows = Attempt.objects.firsts().values_list("question").annotate(Count("pk")).order_by()
    return {question: count for question, count in rows if count >= EVERY}
