"""Writes of item statistics: computed from first answers, kept by question and language."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from quizzes import gathering, kinds
from quizzes.item_report import NOBODY_BELOW, FirstAnswer, Option, report_on
from quizzes.models import QuestionStatistics


def refresh_statistics() -> int:
    """Computes the questions that have ten more first answers than when they were last computed; how many."""
    known = dict(QuestionStatistics.objects.filter(language="").values_list("question", "seen"))
    due = [
        (question, count)
        for question, count in gathering.counted_firsts().items()
        if count - known.get(question, 0) >= gathering.EVERY
    ]
    for question, count in due:
        compute_statistics(question=question, seen=count)
    return len(due)


def compute_statistics(*, question: UUID, seen: int) -> None:
    """All languages together and each by itself; below ten people a row holds no figure at all."""
    versions = gathering.current_versions(question)
    if not versions or not all(kinds.get(version.content["kind"]).graded for version in versions.values()):
        return
    answers = gathering.first_answers(question, versions)
    source = settings.LANGUAGE_CODE if settings.LANGUAGE_CODE in versions else next(iter(versions))
    options = gathering.options_of(versions[source])
    with transaction.atomic():
        _keep(question, "", answers, options, source, seen)
        for language in versions:
            spoken = [answer for answer in answers if answer.language == language]
            _keep(question, language, spoken, gathering.options_of(versions[language]), language, seen)


def _keep(
    question: UUID,
    language: str,
    answers: Sequence[FirstAnswer],
    options: Sequence[Option],
    source: str,
    seen: int,
) -> None:
    report = report_on(answers, options, source)
    QuestionStatistics.objects.update_or_create(
        question=question,
        language=language,
        defaults={
            "people": report.people if report.people >= NOBODY_BELOW else 0,
            "seen": seen,
            "figures": report.as_json(),
            "computed": timezone.now(),
        },
    )
