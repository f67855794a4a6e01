"""Whether the languages of a course tell the same story in the same shape; it compares and mends nothing."""

from collections.abc import Iterator
from typing import Any

from lessons.content_files.records import LessonText


def shape_of(text: LessonText) -> Iterator[tuple[str, Any]]:
    """What must be equal in each language: blocks in order, list lengths, keys of questions and options."""
    for number, card in enumerate(text.cards, 1):
        for place, block in enumerate(card.blocks, 1):
            detail = (
                len(block["items"])
                if block["type"] == "checklist"
                else block.get("ref") or block.get("figure")
            )
            yield f"card {number}, block {place}", (block["type"], detail, block.get("owed", False))
    for question in text.questions:
        options = tuple((option["key"], option["correct"]) for option in question.get("options", []))
        steps = tuple(
            tuple((option["key"], option["worth"]) for option in step["options"])
            for step in question.get("steps", [])
        )
        yield f"question {question['key']}", (question["kind"], question["concept"], options, steps)
    yield "figures", tuple(text.figures)


def differences(source: LessonText, other: LessonText) -> list[str]:
    """One sentence for each place where `other` does not follow `source`."""
    theirs, ours = dict(shape_of(source)), dict(shape_of(other))
    return [
        f"{place}: the other language has {theirs.get(place)}, this one {ours.get(place)}"
        for place in dict.fromkeys([*theirs, *ours])
        if theirs.get(place) != ours.get(place)
    ]
