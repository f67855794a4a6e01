"""What comes first, what next? One select for each line; credit for every pair that stands the right way round."""

import hashlib
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark, order_credit

_MOST = 9


class LineBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("line"), features=INLINE)
    feedback = blocks.RichTextBlock(label=_("why it stands here"), features=INLINE, required=False)

    class Meta:
        icon = "list-ol"
        label = _("Line")
        label_format = "{text}"


class OrderBlock(blocks.StructBlock):
    lines = blocks.ListBlock(
        LineBlock(),
        label=_("lines"),
        min_num=2,
        max_num=_MOST,
        help_text=_("In the right order. Readers see them mixed."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Put in order")


class Order(Kind):
    code, order = "order", 60
    title = _("Put in order")
    template = "quizzes/kinds/lines.html"
    block = OrderBlock()

    def freeze(self, value: blocks.StructValue) -> Body:
        return {
            "lines": [
                {"id": item.id, "text": item.value["text"].source, "feedback": item.value["feedback"].source}
                for item in value["lines"].bound_blocks
            ]
        }

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        return {
            "lines": [
                {
                    "type": "item",
                    "id": stable_id(line["key"]),
                    "value": {"text": line["text"], "feedback": line["feedback"]},
                }
                for line in spec["lines"]
            ]
        }

    def gaps(self, body: Body) -> Sequence[Gap]:
        found = []
        if not 2 <= len(body["lines"]) <= _MOST:
            found.append(Gap("body", _("Give between 2 and %(most)d lines.") % {"most": _MOST}))
        if any(not is_filled(line["feedback"]) for line in body["lines"]):
            found.append(Gap("body", _("Every line needs a sentence on why it stands there.")))
        return found

    def scoring(self, body: Body) -> Any:
        return [line["id"] for line in body["lines"]]

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        places = [str(number) for number in range(1, len(body["lines"]) + 1)]
        given = {line["id"]: posted.get(f"answer-{line['id']}") or "" for line in body["lines"]}
        typed = {"places": {key: place for key, place in given.items() if place in places}}
        if len(typed["places"]) < len(given):
            raise NeedsAnswer(_("Choose a place for every line."), typed)
        if len(set(given.values())) < len(given):
            raise NeedsAnswer(_("Two lines have the same place. Give each place once."), typed)
        return typed

    def fields(self, answer: Answer) -> list[tuple[str, str]]:
        return [(f"answer-{key}", place) for key, place in answer.get("places", {}).items()]

    def mark(self, body: Body, answer: Answer) -> Mark:
        places = answer["places"]
        return Mark(order_credit(self.scoring(body), sorted(places, key=lambda key: int(places[key]))))

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        places = (answer or {}).get("places", {})
        return {"lines": self._lines(body, places), "rows": self._rows(body, places) if reveal else []}

    def _lines(self, body: Body, places: dict[str, str]) -> list[options.Line]:
        """The form's rows, mixed the same way for everyone and never in the right order."""
        mixed = sorted(body["lines"], key=lambda line: hashlib.sha256(line["id"].encode()).digest())
        if mixed == body["lines"]:
            mixed.reverse()
        numbers = [str(number) for number in range(1, len(mixed) + 1)]
        return [
            options.Line(
                line["id"],
                line["text"],
                tuple(options.Pick(n, n, places.get(line["id"]) == n) for n in numbers),
            )
            for line in mixed
        ]

    def _rows(self, body: Body, places: dict[str, str]) -> list[options.Row]:
        """The lines in the right order; with an answer each says whether it stood there."""
        return [
            options.Row(
                line["id"],
                line["text"],
                note=line["feedback"],
                placed=places.get(line["id"]) == str(number) if places else None,
                number=number,
            )
            for number, line in enumerate(body["lines"], 1)
        ]


KIND = Order()
