"""What this room puts into the registries of rooms below: front page, my page, privacy, next lessons."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home import front_page
from home.front_page import Teaser
from learners import my_page, privacy
from learners.models import Learner
from lessons import actions, reading
from lessons.models import CoursePage, LessonPage, LessonProgress
from quizzes import destinations


def register() -> None:
    front_page.register(
        front_page.FrontPageList("lessons", _("Learn in five minutes"), lesson_teasers, order=10)
    )
    front_page.register(front_page.FrontPageList("courses", _("Courses"), course_teasers, order=20))
    destinations.register("lesson", lesson_address)
    my_page.register(my_page.Panel("lessons", "lessons/my_lessons.html", my_lessons, order=20))
    privacy.register(
        privacy.Holding(
            LessonProgress,
            "lessons",
            _("How far you have read"),
            export_progress,
            erase_progress,
            lambda kept, other: actions.merge_progress(into=kept, source=other),
        )
    )


def lesson_address(key: str, language: str) -> str | None:
    """Where `lesson:<key>` leads: the lesson whose address ends in the key."""
    lessons = LessonPage.objects.live().filter(locale__language_code=language, slug=key)
    lesson = lessons.order_by("path").first()
    return lesson.url if lesson else None


def lesson_teasers(home: Page) -> list[Teaser]:
    """The first three lessons of the first course."""
    lessons = LessonPage.objects.descendant_of(home).live().order_by("path")[:3]
    return [
        Teaser(lesson.title, lesson.url or "", lesson.summary, reading.minutes(lesson.minutes))
        for lesson in reading.with_locale(lessons.defer("cards", "sources"), home)
    ]


def course_teasers(home: Page) -> list[Teaser]:
    courses = CoursePage.objects.descendant_of(home).live().order_by("path")
    found = reading.with_locale(courses.defer("intro", "outcomes"), home)
    return [Teaser(course.title, course.url or "", course.summary) for course in found]


def my_lessons(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    """Lessons begun or finished, in the language of the page; None when there are none."""
    items = reading.my_lessons(request, learner)
    return {"lessons": items} if items else None


def export_progress(learner: Learner) -> list[privacy.Row]:
    rows = LessonProgress.objects.filter(learner=learner).order_by("begun_at", "pk")
    titles = dict(
        LessonPage.objects.filter(
            translation_key__in=[row.lesson_key for row in rows], locale__language_code=learner.language
        ).values_list("translation_key", "title")
    )
    return [
        {
            "lesson": titles.get(row.lesson_key, str(row.lesson_key)),
            "cards_done": row.card,
            "begun": row.begun_at,
            "finished": row.finished_at,
        }
        for row in rows
    ]


def erase_progress(learner: Learner) -> None:
    LessonProgress.objects.filter(learner=learner).delete()
