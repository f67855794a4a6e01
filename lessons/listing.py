"""Answers which lessons and courses stand in a list, with how far this reader came; it reads and never writes."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, OuterRef, Q, QuerySet, Subquery, When
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Locale, Page

from learners.models import Learner
from learners.visitor import learner_of
from lessons import ideas
from lessons.course_links import links_of
from lessons.models import CourseIndexPage, CoursePage, LessonPage, LessonProgress, Readers
from lessons.progress import Standing, State, first_open
from quizzes import knowledge

LESSON_FIELDS = ("pk", "title", "slug", "url_path", "translation_key", "locale", "summary", "minutes")


def standings(request: HttpRequest, keys: Iterable[UUID]) -> dict[UUID, Standing]:
    """The reader's standing in each of these lessons; nobody's cookie means an empty answer and no query."""
    learner = learner_of(request)
    if learner is None:
        return {}
    rows = LessonProgress.objects.filter(learner=learner, lesson_key__in=list(keys))
    return {row.lesson_key: Standing(row.card, row.begun_at, row.finished_at) for row in rows}


def lessons_of(course: Page) -> list[LessonPage]:
    """Published lessons in tree order, without their cards."""
    found = LessonPage.objects.child_of(course).live().order_by("path").only(*(LESSON_FIELDS))
    return with_locale(found, course)


def with_locale(pages: QuerySet[Any], page: Page) -> list[Any]:
    """Pages of one language know their locale without asking for it again."""
    found = list(pages)
    for one in found:
        one.locale = page.locale
    return found


def lesson_item(request: HttpRequest, lesson: LessonPage) -> dict[str, str]:
    return {
        "title": lesson.title,
        "href": lesson.get_url(request) or "",
        "text": lesson.summary,
        "meta": minutes(lesson.minutes),
    }


def minutes(number: int) -> str:
    return ngettext("%(number)d minute", "%(number)d minutes", number) % {"number": number}


def course_context(request: HttpRequest, page: CoursePage) -> dict[str, Any]:
    index = page.get_parent()
    index.locale = page.locale
    lessons = lessons_of(page)
    known = standings(request, [lesson.translation_key for lesson in lessons])
    ordered = [known.get(lesson.translation_key, Standing()) for lesson in lessons]
    return {
        "index": {"url": index.get_url(request)},
        "lessons": [
            {**lesson_item(request, lesson), **badge(standing)}
            for lesson, standing in zip(lessons, ordered, strict=True)
        ],
        "read": sum(standing.state is State.FINISHED for standing in ordered),
        "resume": resume(request, lessons, ordered),
        "links": links_of(page),
        "known": knowledge.known_of(learner_of(request), ideas.of_lessons(lessons)),
    }


def badge(standing: Standing) -> dict[str, str]:
    """The state in a word; a lesson not started says nothing."""
    words = {State.BEGUN: (_("begun"), "plain"), State.FINISHED: (_("finished"), "good")}
    word, tone = words.get(standing.state, ("", "plain"))
    return {"badge": word, "tone": tone}


def resume(
    request: HttpRequest, lessons: Sequence[LessonPage], ordered: Sequence[Standing]
) -> dict[str, str] | None:
    """The way to exactly where the reader stopped: the lesson begun and its first open card; None for a stranger."""
    place = first_open(ordered)
    if place is None or all(standing.state is State.NOT_STARTED for standing in ordered):
        return None
    lesson, standing = lessons[place], ordered[place]
    address = lesson.get_url(request) or ""
    if standing.state is State.NOT_STARTED:
        return {"text": lesson.title, "label": _("Go on with the next lesson"), "href": address}
    card = standing.card + 1
    words = _("Go on with card %(number)d") % {"number": card}
    return {"text": lesson.title, "label": words, "href": f"{address}#card-{card}"}


def course_cards(request: HttpRequest, index: CourseIndexPage) -> list[dict[str, str]]:
    """Each course of the list with the number of its lessons and how many of them this reader finished."""
    lessons = LessonPage.objects.live().filter(path__startswith=OuterRef("path"), depth=OuterRef("depth") + 1)
    number = lessons.order_by().values("live").annotate(n=Count("pk")).values("n")
    courses = CoursePage.objects.child_of(index).live().annotate(lesson_count=Subquery(number))
    return [
        {
            "title": course.title,
            "href": course.get_url(request) or "",
            "text": course.summary,
            "meta": ngettext("%(number)d lesson", "%(number)d lessons", course.lesson_count or 0)
            % {"number": course.lesson_count or 0},
            **readers_badge(course),
        }
        for course in with_locale(borrowers_first(courses).defer("intro", "outcomes"), index)
    ]


def borrowers_first(courses: QuerySet[CoursePage]) -> QuerySet[CoursePage]:
    """Tree order, with the courses for lenders' staff after all others."""
    return courses.order_by(Case(When(readers=Readers.STAFF, then=1), default=0), "path")


def readers_badge(course: CoursePage) -> dict[str, str]:
    """A word for whom the course is, where it is not for everybody."""
    return {"badge": _("for lenders’ staff"), "tone": "plain"} if course.readers == Readers.STAFF else {}


def without_staff(lessons: QuerySet[LessonPage]) -> QuerySet[LessonPage]:
    """Those of courses that may be put before somebody who did not ask for them."""
    paths = CoursePage.objects.filter(readers=Readers.STAFF).values_list("path", flat=True)
    return lessons.exclude(reduce(or_, (Q(path__startswith=path) for path in paths), Q(pk__in=[])))


def for_borrowers(home: Page) -> QuerySet[CoursePage]:
    """The courses that may be put before somebody who did not ask for them."""
    return CoursePage.objects.descendant_of(home).live().exclude(readers=Readers.STAFF).order_by("path")


def my_lessons(request: HttpRequest, learner: Learner) -> list[dict[str, str]]:
    """What this learner began or finished, in the language of the page, the open ones first."""
    rows = LessonProgress.objects.filter(learner=learner).order_by("finished_at", "-begun_at")
    known = {row.lesson_key: Standing(row.card, row.begun_at, row.finished_at) for row in rows}
    pages = LessonPage.objects.live().filter(translation_key__in=known, locale=Locale.get_active())
    found = {page.translation_key: page for page in pages.select_related("locale").defer("cards", "sources")}
    ordered = sorted(known, key=lambda key: known[key].state is State.FINISHED)
    return [_as_left(request, found[key], known[key]) for key in ordered if key in found]


def _as_left(request: HttpRequest, lesson: LessonPage, standing: Standing) -> dict[str, str]:
    """A lesson with its state; one that was begun opens at its first open card."""
    item = {**lesson_item(request, lesson), **badge(standing)}
    card = f"#card-{standing.card + 1}" if standing.state is State.BEGUN else ""
    return {**item, "href": item["href"] + card}
