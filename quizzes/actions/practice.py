"""Puts the practice questions of this room's files into the database, in each language; it may be called again."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.html import escape
from wagtail.models import Locale

from quizzes.actions.authoring import save_question
from quizzes.models import Question

_FOLDER = Path(__file__).resolve().parent.parent / "content"
_OWN = {"key", "kind", "concept", "stem", "hint", "explanation", "action_text", "action_link"}
_PLAIN_OPTIONS = {"plan", "scale"}


@transaction.atomic
def put_practice_questions(*, locales: Sequence[Locale], overwrite: bool) -> dict[str, Question]:
    """The questions of the first locale by key; the others become its translations.

    A question that is there already is left as its editors have it, unless `overwrite` asks for the files' words.
    """
    sources: dict[str, Question] = {}
    for locale in locales:
        path = _FOLDER / f"practice.{locale.language_code}.toml"
        if not path.exists():
            continue
        for table in tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["questions"]:
            there = Question.objects.filter(locale=locale, key=table["key"]).first()
            keep = there is not None and not overwrite
            saved = there if keep else _put(table, locale, sources.get(table["key"]))
            sources.setdefault(table["key"], saved)
    return sources


def _put(table: Mapping[str, Any], locale: Locale, source: Question | None) -> Question:
    words = {name: _html(table.get(name, "")) for name in ("stem", "hint", "explanation")}
    plain = table["kind"] in _PLAIN_OPTIONS
    return save_question(
        locale=locale,
        key=table["key"],
        kind=table["kind"],
        concept=table["concept"],
        action_text=table["action_text"],
        action_link=table["action_link"],
        spec={name: _written(value, name, plain) for name, value in table.items() if name not in _OWN},
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
