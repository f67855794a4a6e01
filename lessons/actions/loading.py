"""Puts a course read from files into the page tree, in every language; what an editor changed stays unless told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import transaction
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from lessons.actions.questions import put_questions
from lessons.actions.translating import translate_page
from lessons.content_files import Course, CourseText, Lesson, LessonText
from lessons.models import CourseIndexPage, CoursePage, LessonPage
from lessons.prose import to_html
from lessons.stream_data import Raw, cards_of, outcomes_of, sources_of, stable_id

P = TypeVar("P", bound=Page)
OWN_FIELDS = ("minutes", "sources")


@dataclass(frozen=True, slots=True)
class Load:
    """One run: where to, in which languages, and whether existing pages are written anew."""

    course: Course
    source: Locale
    others: tuple[Locale, ...]
    overwrite: bool


@transaction.atomic
def load_course(
    *, course: Course, index: CourseIndexPage, others: list[Locale], overwrite: bool
) -> CoursePage:
    """The course under `index`, published and linked with its translations in `others`; safe to run again."""
    load = Load(course, index.locale, tuple(others), overwrite)
    page, created = place_page(
        index, CoursePage, stable_id(course.key), slug=course.texts[index.locale.language_code].slug
    )
    if created or overwrite:
        publish_course(load, page)
    placed = [
        place_page(
            page,
            LessonPage,
            stable_id(course.key, lesson.key),
            slug=lesson.texts[index.locale.language_code].slug,
        )
        for lesson in course.lessons
    ]
    rows = {lesson.key: found.pk for lesson, (found, _new) in zip(course.lessons, placed, strict=True)}
    for lesson, (found, new) in zip(course.lessons, placed, strict=True):
        if new or overwrite:
            publish_lesson(load, lesson, found, rows)
    return page


def place_page(parent: Page, model: type[P], key: UUID, *, slug: str) -> tuple[P, bool]:
    """The page of this translation key under `parent`; a new one is a draft without words."""
    found: P | None = model.objects.filter(translation_key=key, locale=parent.locale).first()
    if found is not None:
        return found, False
    page = model(title=slug, slug=slug, locale=parent.locale, translation_key=key, live=False, summary=slug)
    parent.add_child(instance=page)
    return page, True


def publish_course(load: Load, page: CoursePage) -> None:
    publish_fields(page, course_fields(load.course.key, load.course.texts[load.source.language_code]))
    for locale in load.others:
        words = course_fields(load.course.key, load.course.texts[locale.language_code])
        translate_page(page=page, locale=locale, twin=CoursePage(locale=locale, **words), own={})


def publish_lesson(load: Load, lesson: Lesson, page: LessonPage, rows: Mapping[str, int]) -> None:
    locales = (load.source, *load.others)
    questions = put_questions(lesson=lesson, locales=locales)
    words = {
        locale: lesson_fields(lesson.texts[locale.language_code], questions[locale.language_code], rows)
        for locale in locales
    }
    publish_fields(page, words[load.source])
    for locale in load.others:
        own = {name: words[locale][name] for name in OWN_FIELDS}
        translate_page(page=page, locale=locale, twin=LessonPage(locale=locale, **words[locale]), own=own)


def course_fields(key: str, text: CourseText) -> dict[str, Any]:
    return {
        "title": text.title,
        "slug": text.slug,
        "summary": text.summary,
        "audience": text.audience,
        "readers": text.readers,
        "hardship": text.hardship,
        "intro": to_html(text.intro),
        "outcomes": stream(CoursePage, "outcomes", outcomes_of(key, text.outcome)),
    }


def lesson_fields(text: LessonText, questions: Mapping[str, int], rows: Mapping[str, int]) -> dict[str, Any]:
    return {
        "title": text.title,
        "slug": text.slug,
        "summary": text.summary,
        "minutes": text.minutes,
        "cards": stream(LessonPage, "cards", cards_of(text, questions=questions, lessons=rows)),
        "sources": stream(LessonPage, "sources", sources_of(text)),
    }


def stream(model: type[Page], name: str, raw: list[Raw]) -> Any:
    field = cast(StreamField, model._meta.get_field(name))
    return field.stream_block.to_python(raw)


def publish_fields(page: Page, fields: Mapping[str, Any]) -> None:
    """A new revision only where something differs, so that a second run leaves no trace."""
    if page.live and all(same(page, name, value) for name, value in fields.items()):
        return
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def same(page: Page, name: str, value: Any) -> bool:
    field = page._meta.get_field(name)
    return bool(field.get_prep_value(getattr(page, name)) == field.get_prep_value(value))
