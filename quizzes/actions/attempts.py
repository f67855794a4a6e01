"""Writes of answers: record one, once; join two learners' answers, and what they had reached with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from learners.models import Learner
from quizzes.actions.reviews import plan_reviews
from quizzes.knowledge import histories
from quizzes.marking import Mark
from quizzes.mastery import History, what_to_carry
from quizzes.models import Attempt, CarriedLevel, QuestionVersion

MOST_TRIES = 99
OUT_OF_THE_WAY = 1_000_000


@transaction.atomic
def record_attempt(
    *,
    learner: Learner,
    version: QuestionVersion,
    answer: Mapping[str, Any],
    mark: Mark,
    key: str,
    tries: int = 1,
    variant: str = "",
    confidence: str = "",
    purpose: str = "",
) -> Attempt | None:
    """The attempt of this form; the same form sent again, even at the same moment, gives the one already there.

    None when the learner was merged or erased meanwhile: the row is locked, so that a merge takes this along or not.
    """
    if not Learner.objects.select_for_update().filter(pk=learner.pk).values("pk"):
        return None
    if same := Attempt.objects.filter(learner=learner, key=key).first():
        return same
    earlier = Attempt.objects.filter(learner=learner, question=version.question)
    attempt = Attempt.objects.create(
        learner=learner,
        key=key,
        version=version,
        question=version.question,
        sequence=(earlier.aggregate(last=Max("sequence"))["last"] or 0) + 1,
        tries=min(tries, MOST_TRIES),
        variant=variant,
        confidence=confidence,
        purpose=purpose,
        answer=dict(answer),
        credit=mark.credit,
        unsure=mark.unsure,
    )
    plan_reviews(learner=learner, concepts=version.content.get("concepts", ()))
    return attempt


@transaction.atomic
def merge_attempts(*, kept: Learner, other: Learner) -> None:
    """The union by form key, counted anew by time; where both hold one, the better credit and the earlier time stay.

    A level that either had and that all answers together would not give is carried over.
    """
    before = [histories(kept), histories(other)]
    _unite(kept, other)
    _move_levels(kept, other)
    _carry(kept, before)


def _move_levels(kept: Learner, other: Learner) -> None:
    mine = {(level.concept, level.at): level.level for level in CarriedLevel.objects.filter(learner=kept)}
    for level in CarriedLevel.objects.filter(learner=other):
        highest = max(level.level, mine.get((level.concept, level.at), 0))
        CarriedLevel.objects.update_or_create(
            learner=kept, concept=level.concept, at=level.at, defaults={"level": highest}
        )
        level.delete()


def _carry(kept: Learner, before: list[dict[str, History]]) -> None:
    after = histories(kept)
    for concept in {*before[0], *before[1]}:
        theirs = [history.get(concept, frozenset()) for history in before]
        carried = what_to_carry(theirs, after.get(concept, frozenset()))
        if carried:
            CarriedLevel.objects.update_or_create(
                learner=kept, concept=concept, at=carried.at, defaults={"level": carried.level}
            )


def _unite(kept: Learner, other: Learner) -> None:
    mine = {attempt.key: attempt for attempt in kept.attempts.all()}
    for attempt in other.attempts.all():
        if attempt.key not in mine:
            continue
        twin = mine[attempt.key]
        better = max(twin, attempt, key=lambda one: (one.credit or 0, -one.version_id))
        Attempt.objects.filter(pk=twin.pk).update(
            created=min(twin.created, attempt.created),
            credit=better.credit,
            answer=better.answer,
            unsure=better.unsure,
            version=better.version_id,
        )
        attempt.delete()
    _count_anew(kept, other)


def _count_anew(kept: Learner, other: Learner) -> None:
    """Moves the other's attempts over and numbers all of them by time; first out of each other's way, then in place."""
    kept.attempts.update(sequence=F("sequence") + OUT_OF_THE_WAY)
    other.attempts.update(sequence=F("sequence") + 2 * OUT_OF_THE_WAY, learner=kept)
    counted: Counter[UUID] = Counter()
    together = list(kept.attempts.order_by("created", "key").only("question", "sequence"))
    for attempt in together:
        counted[attempt.question] += 1
        attempt.sequence = counted[attempt.question]
    Attempt.objects.bulk_update(together, ["sequence"], batch_size=500)
