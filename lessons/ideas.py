"""Which ideas does each lesson ask about, and where is an idea explained? It is the same for every learner.

Ideas of a course for lenders' staff come after all others, and under a title that says so.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import ReferenceIndex

from home.page_cache import generation
from home.page_life import seconds_left
from lessons.models import CoursePage, LessonPage, Readers
from quizzes.models import Concept, Question
from quizzes.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Ideas:
    """Of one language: the names of each lesson's ideas by key, and the first lesson that asks about an idea."""

    of_lesson: dict[int, dict[str, str]] = field(default_factory=dict)
    of_staff: set[str] = field(default_factory=set)
    """Those that no lesson for borrowers asks about."""
    places: dict[str, Whereabouts] = field(default_factory=dict)


def of_lesson(page: LessonPage) -> dict[str, str]:
    return _ideas(page.locale.language_code).of_lesson.get(page.pk, {})


def of_lessons(pages: Iterable[LessonPage]) -> dict[str, str]:
    """The ideas of all these lessons in their order, each once."""
    return {key: name for page in pages for key, name in of_lesson(page).items()}


def places(language: str) -> dict[str, Whereabouts]:
    return _ideas(language).places


def of_staff(language: str) -> set[str]:
    """The ideas that are for lenders' staff alone."""
    return _ideas(language).of_staff


def _ideas(language: str) -> Ideas:
    """Looked up anew only when content has changed."""
    key = f"ideas:{generation()}:{language}"
    found: Ideas | None = cache.get(key)
    if found is None:
        found = _looked_up(language)
        cache.set(key, found, seconds_left())
    return found


def _looked_up(language: str) -> Ideas:
    pages = LessonPage.objects.live().filter(locale__language_code=language).order_by("path")
    asked = _questions_of_lessons()
    concepts = _concepts_of({question for questions in asked.values() for question in questions})
    courses, staff = _titles_of_courses(language), set(_staff_courses(language))
    lessons = list(pages.select_related("locale").defer("cards", "sources"))
    found = Ideas()
    for lesson in sorted(lessons, key=lambda one: one.path[: -one.steplen] in staff):
        course = lesson.path[: -lesson.steplen]
        keys = sorted({key for question in asked[lesson.pk] for key in concepts[question]})
        found.of_lesson[lesson.pk] = dict.fromkeys(keys, "")
        found.of_staff.update(set(keys) - found.places.keys() if course in staff else ())
        for key in keys:
            place = Whereabouts(lesson.title, lesson.url or "", course=courses.get(course, ""))
            found.places.setdefault(key, place)
    names = Concept.objects.all_names(language)
    for ideas in found.of_lesson.values():
        ideas.update({key: names.get(key, key) for key in ideas})
    return found


def _titles_of_courses(language: str) -> dict[str, str]:
    """By the path of their page in the tree."""
    courses = CoursePage.objects.filter(locale__language_code=language)
    titles = dict(courses.values_list("path", "title"))
    with override(language):
        marked = {path: _("%(course)s, for lenders’ staff") for path in _staff_courses(language)}
    return titles | {path: words % {"course": titles[path]} for path, words in marked.items()}


def _staff_courses(language: str) -> list[str]:
    courses = CoursePage.objects.filter(locale__language_code=language, readers=Readers.STAFF)
    return list(courses.values_list("path", flat=True))


def _questions_of_lessons() -> dict[int, list[int]]:
    """Rows of the questions on the cards of each lesson, by Wagtail's own index of what refers to what."""
    rows = ReferenceIndex.objects.filter(
        content_type=ContentType.objects.get_for_model(LessonPage),
        to_content_type=ContentType.objects.get_for_model(Question),
    )
    found: dict[int, list[int]] = defaultdict(list)
    for lesson, question in rows.values_list("object_id", "to_object_id"):
        found[int(lesson)].append(int(question))
    return found


def _concepts_of(questions: set[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    rows = Question.objects.filter(pk__in=questions).values_list("pk", "concepts__key")
    for question, key in rows:
        if key:
            found[question].append(key)
    return found
