"""Puts the practice questions of this room's files into the database, in each language; it may be called again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.html import escape
from wagtail.models import Locale

from quizzes import practice_files
from quizzes.actions.authoring import compose, publish
from quizzes.actions.first_publication import publish_new
from quizzes.models import Question
from quizzes.practice_files import Table

_OWN = {"key", "kind", "concept", "stem", "hint", "explanation", "action_text", "action_link"}
_FOR_CHECKS = {"sums", "worked", "sources"}
_PLAIN_OPTIONS = {"plan", "scale"}


@transaction.atomic
def put_practice_questions(*, locales: Sequence[Locale], overwrite: bool) -> dict[str, Question]:
    """The questions of the first locale by key; the others become its translations.

    A question that is there already is left as its editors have it, unless `overwrite` asks for the files' words. New
    ones pass the same gate as any other, and are written together.
    """
    found = Question.objects.filter(locale__in=locales).select_related("version")
    there = {(question.locale_id, question.key): question for question in found}
    sources: dict[str, Question] = {}
    new: list[Question] = []
    for locale in locales:
        for table in practice_files.questions(locale.language_code):
            key = table["key"]
            question = there.get((locale.pk, key))
            if question is None:
                question = _composed(Question(locale=locale, key=key, live=False), table, sources.get(key))
                new.append(question)
            elif overwrite:
                question = publish(_composed(question, table, sources.get(key)))
            sources.setdefault(key, question)
    publish_new(new)
    return sources


def _composed(question: Question, table: Table, source: Question | None) -> Question:
    plain, not_spec = table["kind"] in _PLAIN_OPTIONS, _OWN | _FOR_CHECKS
    words = {name: _html(table.get(name, "")) for name in ("stem", "hint", "explanation")}
    return compose(
        question,
        kind=table["kind"],
        concept=table["concept"],
        action_text=table["action_text"],
        action_link=table["action_link"],
        spec={name: _written(value, name, plain) for name, value in table.items() if name not in not_spec},
        translation_of=source,
        **words,
    )


def _written(value: Any, name: str, plain: bool) -> Any:
    """Texts as rich text, except names and, in a plan or a scale, the short answers."""
    if isinstance(value, Mapping):
        return {key: _written(inner, key, plain) for key, inner in value.items()}
    if isinstance(value, list):
        return [_written(inner, name, plain) for inner in value]
    if name in ("text", "feedback") and not plain:
        return _html(value)
    return value


def _html(text: str) -> str:
    return f"<p>{escape(text)}</p>" if text else ""
