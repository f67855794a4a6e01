"""Course records as the raw data of stream fields; block ids come from keys, so each language has the same ids."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from lessons.content_files import LessonText
from lessons.prose import to_html

Raw = dict[str, Any]
_OURS = uuid5(NAMESPACE_URL, "lantern/lessons")


def stable_id(*parts: object) -> UUID:
    """The same key for the same place in a course file, on every machine."""
    return uuid5(_OURS, "/".join(map(str, parts)))


def item(kind: str, value: Any, *place: object) -> Raw:
    return {"type": kind, "value": value, "id": str(stable_id(*place))}


def cards_of(text: LessonText, *, questions: Mapping[str, int], lessons: Mapping[str, int]) -> list[Raw]:
    """`questions` and `lessons` give the row of each key that the cards refer to."""
    build = _Builder(text, questions, lessons)
    return [
        item(
            "card",
            {
                "heading": card.heading,
                "body": [build.block(block, number, place) for place, block in enumerate(card.blocks)],
            },
            text.key,
            number,
        )
        for number, card in enumerate(text.cards)
    ]


def sources_of(text: LessonText) -> list[Raw]:
    return [
        item(
            "source",
            {
                "title": source["title"],
                "publisher": source["publisher"],
                "url": source.get("url", ""),
                "dated": str(source.get("date") or source.get("year") or ""),
                "checked": source["checked"],
                "supports": source["supports"],
            },
            text.key,
            "source",
            number,
        )
        for number, source in enumerate(text.sources)
    ]


def outcomes_of(key: str, outcomes: tuple[str, ...]) -> list[Raw]:
    return [item("outcome", outcome, key, "outcome", number) for number, outcome in enumerate(outcomes)]


class _Builder:
    """Writes each type of block once; the first example carries the offers that only texts quote."""

    def __init__(self, text: LessonText, questions: Mapping[str, int], lessons: Mapping[str, int]) -> None:
        self.text, self.questions, self.lessons = text, questions, lessons
        blocks = [block for card in text.cards for block in card.blocks]
        drawn = [block["figure"] for block in blocks if block["type"] == "example"]
        self.undrawn = [name for name in text.figures if name not in drawn]
        self.carrier = drawn[0] if drawn else None

    def block(self, block: Mapping[str, Any], *place: object) -> Raw:
        write: Callable[..., Any] = getattr(self, f"_{block['type']}")
        return item(block["type"], write(block, *place), self.text.key, *place)

    def _text(self, block: Mapping[str, Any], *_: object) -> str:
        return to_html(block["text"])

    def _rule(self, block: Mapping[str, Any], *_: object) -> str:
        return str(block["text"])

    def _callout(self, block: Mapping[str, Any], *_: object) -> Raw:
        return {"tone": block["tone"], "text": to_html(block["text"])}

    def _checklist(self, block: Mapping[str, Any], *place: object) -> Raw:
        lines = enumerate(block["items"])
        return {
            "title": block["title"],
            "items": [item("item", line, self.text.key, *place, number) for number, line in lines],
        }

    def _fact(self, block: Mapping[str, Any], *_: object) -> Raw:
        return {"rule": block["rule"], "place": block["place"]}

    def _question(self, block: Mapping[str, Any], *_: object) -> int:
        return self.questions[block["ref"]]

    def _example(self, block: Mapping[str, Any], *place: object) -> Raw:
        others = self.undrawn if block["figure"] == self.carrier else []
        return {
            "title": block["title"],
            "story": to_html(block["story"]),
            "owed": block.get("owed", False),
            "quote": self._quote(block["figure"]),
            "others": [item("item", self._quote(name), self.text.key, *place, name) for name in others],
        }

    def _quote(self, name: str) -> Raw:
        return {
            key: str(value) if key in _DECIMALS else value for key, value in self.text.figures[name].items()
        }

    def _action(self, block: Mapping[str, Any], *_: object) -> Raw:
        place, _, key = block["link"].partition("lesson:")
        return {
            "text": " ".join(block["text"].split()),
            "label": block["label"],
            "place": "lesson" if key else place,
            "lesson": self.lessons[key] if key else None,
        }


_DECIMALS = {"amount", "price_value", "upfront_fees", "fee_per_instalment"}
