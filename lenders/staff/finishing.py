"""Who of those who let a lender count them has finished the course? It answers with numbers and marks, never a list."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q

from learners.models import Learner
from lenders.models import Organisation, StaffConsent
from lessons.models import CoursePage, LessonPage, LessonProgress
from lessons.stream_data import stable_id

COURSE = stable_id("reminders-that-respect")


def course(language: str) -> CoursePage | None:
    """The course's published page in this language."""
    pages = CoursePage.objects.live().filter(translation_key=COURSE, locale__language_code=language)
    found: CoursePage | None = pages.first()
    return found


def lessons() -> frozenset[UUID]:
    """The lessons that make up the course today, whatever the language; empty where there is no course."""
    pages = CoursePage.objects.live().filter(translation_key=COURSE)
    return frozenset(
        key
        for page in pages
        for key in LessonPage.objects.live().child_of(page).values_list("translation_key", flat=True)
    )


def has_finished(learner: Learner) -> bool:
    keys = lessons()
    done = LessonProgress.objects.filter(learner=learner, lesson_key__in=keys, finished_at__isnull=False)
    return bool(keys) and done.count() == len(keys)


def mark(organisation: Organisation, *, week: date, ended: datetime) -> None:
    """Notes on each consent given by then whether the course was done; once noted it stays, whatever is added later."""
    keys = lessons()
    done = Q(
        learner__lesson_progress__lesson_key__in=keys,
        learner__lesson_progress__finished_at__lt=ended,
    )
    open_ones = StaffConsent.objects.filter(
        organisation=organisation, given_at__lt=ended, finished_by__isnull=True
    )
    ready = open_ones.annotate(done=Count("learner__lesson_progress", filter=done)).filter(done=len(keys))
    if keys:
        StaffConsent.objects.filter(pk__in=ready.values("pk")).update(finished_by=week)


def count(organisation: Organisation, *, week: date) -> int:
    """How many consenting people had finished by the end of this week."""
    return StaffConsent.objects.filter(organisation=organisation, finished_by__lte=week).count()
