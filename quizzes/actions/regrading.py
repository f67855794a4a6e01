"""A wrong key was found and mended: marks the answers of older editions by the new key, upwards only."""

from __future__ import annotations

from decimal import Decimal

from django.db import transaction

from quizzes import kinds
from quizzes.actions.reviews import plan_reviews
from quizzes.kinds import Answer
from quizzes.marking import NONE
from quizzes.models import Attempt, QuestionVersion, ReviewPlan


@transaction.atomic
def regrade(*, version: QuestionVersion) -> int:
    """How many answers earned more. Both credits stay; statistics use the new key, learners keep the better one.

    An answer that the new edition no longer knows, or of a computed sum, keeps what it had.
    """
    older = (
        Attempt.objects.select_for_update(of=("self",))
        .filter(version__question=version.question, version__language=version.language, credit__isnull=False)
        .exclude(version__scoring_hash=version.scoring_hash)
        .exclude(regraded_hash=version.scoring_hash)
        .select_related("version")
    )
    kind, raised, changed = kinds.get(version.content["kind"]), 0, []
    for attempt in older:
        if attempt.version.content["kind"] != kind.code or attempt.variant:
            continue
        credit, before = _credit(version, attempt.answer), attempt.credit or NONE
        if credit is None:
            continue
        attempt.original_credit = before if attempt.original_credit is None else attempt.original_credit
        attempt.regraded_credit, attempt.regraded_hash = credit, version.scoring_hash
        attempt.credit = max(before, credit)
        raised += attempt.credit > before
        changed.append(attempt)
    Attempt.objects.bulk_update(
        changed, ["credit", "original_credit", "regraded_credit", "regraded_hash"], batch_size=500
    )
    _plan_anew({attempt.learner_id for attempt in changed})
    return raised


def _plan_anew(people: set[int]) -> None:
    """Days of review hang on what was right."""
    for plan in ReviewPlan.objects.filter(learner__in=people, active=True).select_related("learner"):
        plan_reviews(learner=plan.learner)


def _credit(version: QuestionVersion, answer: Answer) -> Decimal | None:
    if answer.get("unsure"):
        return None
    try:
        return kinds.get(version.content["kind"]).mark(version.content["body"], answer).credit
    except (KeyError, ValueError):
        return None
