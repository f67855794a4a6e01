"""Finds published lessons that a reader could not trust: no source, no check, figures that cannot be filled."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core import checks
from django.db import DatabaseError
from django.utils import timezone

from lessons.figures import KEYS, PLACEHOLDER
from lessons.models import LessonPage


def register() -> None:
    """Runs with `check --database default`, and so with every `migrate`."""
    checks.register(published_lessons, checks.Tags.database)


def published_lessons(
    app_configs: Any = None, databases: Sequence[str] | None = None, **_: Any
) -> list[checks.CheckMessage]:
    if not databases:
        return []
    try:
        lessons = list(LessonPage.objects.live().select_related("locale").order_by("path"))
    except DatabaseError:
        # The tables are not there yet: the first migrate is just about to make them.
        return []
    return [
        checks.Warning(
            f"{lesson.title} ({lesson.locale.language_code}): {problem}", obj=lesson, id="lessons.W001"
        )
        for lesson in lessons
        for problem in problems_of(lesson)
    ]


def problems_of(lesson: LessonPage) -> Iterator[str]:
    """One sentence for each thing an editor should mend before people rely on the lesson."""
    blocks = [block for card in lesson.cards for block in card.value["body"]]
    if not lesson.sources:
        yield "it is published without a source"
    if not any(block.block_type == "question" for block in blocks):
        yield "it has no question to check oneself"
    if sum(block.block_type == "rule" for block in blocks) != 1:
        yield "it should have exactly one rule"
    for block in blocks:
        if block.block_type == "fact" and block.value.on(timezone.localdate()) is None:
            yield f"its fact {block.value['rule']} for {block.value['place']} is not in force"
    figures = lesson.figures
    for name, key in PLACEHOLDER.findall(str(lesson.cards.get_prep_value())):
        if name not in figures or key not in KEYS:
            yield f"{{{name}.{key}}} cannot be filled by any offer of this lesson"
