"""Where a campaign's link leads now: its target in the link's language, or the nearest page that stands there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from lenders.models import Campaign, Stage
from lenders.targets import plain
from lessons.models import CoursePage, LessonPage
from quizzes import whereabouts
from quizzes.models import Question, QuestionLink

_DOORS = {"planner:before": "planner:before", "planner:after": "planner:after", "help": "home:help"}
# A reader who is this late needs help before a plan.
_LATE = (Stage.LATE_31,)


@dataclass(frozen=True, slots=True)
class Lead:
    """`is_nearest`: the target itself does not stand in this language."""

    path: str
    is_nearest: bool = False


def key_of(target: str) -> UUID | None:
    """The lasting key behind a target's name; None for a door, and for a name that nothing has."""
    kind, _, name = target.partition(":")
    key: UUID | None = None
    if kind == "lesson":
        pages = LessonPage.objects.filter(slug=name, locale__language_code=settings.LANGUAGE_CODE)
        key = pages.order_by("-live", "path").values_list("translation_key", flat=True).first()
    elif kind == "question":
        rows = Question.objects.filter(key=name).order_by("-live", "pk")
        key = rows.values_list("translation_key", flat=True).first()
    return key


def lead(campaign: Campaign, language: str) -> Lead:
    """It never fails: what is gone leads to its course or its lesson, else to the planner, else to help."""
    with override(language):
        if campaign.target in _DOORS:
            return Lead(reverse(_DOORS[campaign.target]))
        key = campaign.target_key or key_of(campaign.target)
        is_lesson = campaign.target.startswith("lesson:")
        exact = (_lesson if is_lesson else _question)(key, language) if key else None
        if exact:
            return Lead(exact)
        near = (_course if is_lesson else _lesson_of_question)(key, language) if key else None
        door = "help" if campaign.stage in _LATE else "planner:after"
        return Lead(near or reverse(_DOORS[door]), is_nearest=True)


def _lesson(key: UUID, language: str) -> str | None:
    page = LessonPage.objects.live().filter(translation_key=key, locale__language_code=language).first()
    return page.url if page else None


def _course(key: UUID, language: str) -> str | None:
    """The lesson's own course, also where the lesson is a draft now or stands in another language alone."""
    page = LessonPage.objects.filter(translation_key=key).first()
    if page is None:
        return None
    courses = CoursePage.objects.live().filter(translation_key=page.get_parent().translation_key)
    course = courses.filter(locale__language_code=language).first()
    return course.url if course else None


def _question(key: UUID, language: str) -> str | None:
    stands = Question.objects.filter(translation_key=key, locale__language_code=language, live=True)
    link = QuestionLink.objects.of(key).get(language)
    return link.path if link and stands.exists() else None


def _lesson_of_question(key: UUID, language: str) -> str | None:
    found = whereabouts.find(key, language)
    return found.href if found else None


Titles = dict[tuple[UUID, str], str]  # by lasting key and language


def titles(campaigns: Iterable[Campaign]) -> Titles:
    """What the lessons and questions behind these campaigns are called where they stand: two queries for any number."""
    keys = {one.target_key for one in campaigns if one.target_key}
    if not keys:
        return {}
    names = ("translation_key", "locale__language_code")
    wanted = {"translation_key__in": keys}
    pages = LessonPage.objects.live().filter(**wanted).values_list(*names, "title")
    questions = Question.objects.filter(live=True, **wanted).values_list(*names, "stem")
    found = {(key, language): title for key, language, title in pages}
    return found | {(key, language): plain(stem) for key, language, stem in questions}


def is_lost(campaign: Campaign, stands: Titles) -> bool:
    """Leads to the nearest page in one of its languages. Its links come prefetched."""
    if campaign.target in _DOORS:
        return False
    return any((campaign.target_key, link.language) not in stands for link in campaign.links.all())
