"""Saves a lesson's questions in each language through the quizzes room; their figures are computed here, once."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import translation
from wagtail.models import Locale

from lessons.actions.translating import note_translation
from lessons.content_files import Lesson, LessonText
from lessons.figures import PricedQuote, fill, number_of, priced_by_name
from lessons.prose import to_html
from quizzes.actions import save_question
from quizzes.models import Question

_NUMBERS = ("answer", "tolerance", "value")
_WORDS = ("text", "feedback")


def put_questions(*, lesson: Lesson, locales: Sequence[Locale]) -> dict[str, dict[str, int]]:
    """Rows of the lesson's questions by language and key; the first locale is the source of the others."""
    rows: dict[str, dict[str, int]] = {locale.language_code: {} for locale in locales}
    sources: dict[str, Question] = {}
    for locale in locales:
        text = lesson.texts[locale.language_code]
        with translation.override(locale.language_code):
            for question in text.questions:
                source = sources.get(question["key"])
                saved = put_question(text, question, locale, source)
                if source is not None:
                    note_translation(source=source, target=saved)
                sources.setdefault(question["key"], saved)
                rows[locale.language_code][question["key"]] = saved.pk
    return rows


def put_question(
    text: LessonText, question: Mapping[str, Any], locale: Locale, source: Question | None
) -> Question:
    figures = priced_by_name(text.figures.values())

    def words(name: str) -> str:
        return fill(question.get(name, ""), figures)

    return save_question(
        locale=locale,
        key=f"{text.key}-{question['key']}"[:80],
        kind=question["kind"],
        concept=question["concept"],
        stem=to_html(words("stem")),
        hint=to_html(words("hint")),
        explanation=to_html(words("explanation")),
        action_text=words("action_text"),
        action_link=question.get("action_link", ""),
        spec=spec_of(question, figures),
        translation_of=source,
    )


def spec_of(value: Any, figures: Mapping[str, PricedQuote], name: str = "") -> Any:
    """The kind's own table with its placeholders written: as numbers where they are marked, as words elsewhere."""
    if isinstance(value, Mapping):
        return {key: spec_of(inner, figures, key) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [spec_of(inner, figures, name) for inner in value]
    if not isinstance(value, str):
        return value
    if name in _NUMBERS:
        return number_of(value, figures)
    return to_html(fill(value, figures)) if name in _WORDS else fill(value, figures)
