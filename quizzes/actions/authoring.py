"""Writes of questions: put one from a course file and publish it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from wagtail.models import Locale

from quizzes import kinds
from quizzes.models import Concept, Question


@transaction.atomic
def save_question(*, locale: Locale, key: str, **words: Any) -> Question:
    """Makes or updates the live question of this key and language; called again with the same words it changes nothing.

    `words` are those of `compose`. Raises ValidationError when the question may not be published.
    """
    found: Question | None = Question.objects.filter(locale=locale, key=key).first()
    return publish(compose(found or Question(locale=locale, key=key, live=False), **words))


def compose(
    question: Question,
    *,
    kind: str,
    concept: str,
    stem: str,
    explanation: str,
    action_text: str,
    action_link: str,
    spec: Mapping[str, Any],
    hint: str = "",
    translation_of: Question | None = None,
) -> Question:
    """The question with these words, not saved. One that is new gets the translation key of its key.

    Texts are rich text (HTML); `concept` is one key, or several with spaces between. `spec` holds the kind's own
    table of a course file: `options`, or `answer`, `tolerance`, `unit` and `known_wrong`.
    """
    if question.pk is None:
        question.translation_key = uuid5(NAMESPACE_URL, f"question/{question.key}")
    if translation_of is not None:
        question.translation_key = translation_of.translation_key
    question.concepts = Concept.objects.named(concept.split())
    question.stem, question.hint, question.explanation = stem, hint, explanation
    question.action_text, question.action_link = action_text, action_link
    question.body = json.dumps([_block(question, kind, spec)])
    return question


def publish(question: Question) -> Question:
    """Publishes a composed question; one that is live and says the same already is left alone."""
    question.full_clean(exclude=["version"])
    is_new = question.pk is None
    if not is_new and question.live and question.version and question.version.content == question.frozen():
        return question
    if is_new:
        question.save()
    question.save_revision().publish()
    published: Question = Question.objects.get(pk=question.pk)
    return published


def _block(question: Question, kind: str, spec: Mapping[str, Any]) -> dict[str, Any]:
    def stable_id(name: str) -> str:
        return str(uuid5(NAMESPACE_URL, f"{question.translation_key}/{name}"))

    return {
        "type": kind,
        "id": stable_id("body"),
        "value": kinds.get(kind).thaw(dict(spec), stable_id),
    }
