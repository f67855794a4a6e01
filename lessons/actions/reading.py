"""Writes how far a learner has read; it never lowers a record and never reads a request."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from learners.models import Learner
from lessons.models import LessonProgress
from lessons.progress import Standing, merged


@transaction.atomic
def finish_card(*, learner: Learner, lesson_key: UUID, card: int, total: int) -> LessonProgress:
    """Cards up to `card` of `total` are done; the last one finishes the lesson."""
    now = timezone.now()
    progress, _created = LessonProgress.objects.select_for_update().get_or_create(
        learner=learner, lesson_key=lesson_key, defaults={"begun_at": now}
    )
    done = min(max(card, 0), total)
    _raise(progress, Standing(done, now, now if done == total else None))
    return progress


@transaction.atomic
def merge_progress(*, into: Learner, source: Learner) -> None:
    """Everything `source` has read counts for `into` as well; the rows of `source` go with it."""
    for theirs in LessonProgress.objects.select_for_update().filter(learner=source):
        mine, _created = LessonProgress.objects.select_for_update().get_or_create(
            learner=into, lesson_key=theirs.lesson_key, defaults={"begun_at": theirs.begun_at}
        )
        _raise(mine, _standing(theirs))
        theirs.delete()


def _standing(progress: LessonProgress) -> Standing:
    return Standing(progress.card, progress.begun_at, progress.finished_at)


def _raise(progress: LessonProgress, to: Standing) -> None:
    higher = merged(_standing(progress), to)
    if higher != _standing(progress):
        progress.card, progress.finished_at = higher.card, higher.finished_at
        progress.begun_at = higher.begun_at or progress.begun_at
        progress.save(update_fields=["card", "begun_at", "finished_at"])
