"""Which belongs to which? One select for each line; credit for every right pair."""

from collections.abc import Sequence
from typing import Any

from django.utils.crypto import salted_hmac
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark, pairs_credit


class PairBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("line"), features=INLINE)
    partner = blocks.CharBlock(label=_("what belongs to it"), max_length=120)
    feedback = blocks.RichTextBlock(label=_("why they belong together"), features=INLINE, required=False)

    class Meta:
        icon = "link"
        label = _("Pair")
        label_format = "{text}"


class MatchBlock(blocks.StructBlock):
    pairs = blocks.ListBlock(PairBlock(), label=_("pairs"), min_num=2)

    class Meta:
        icon = "link"
        label = _("Find the pairs")


class Match(Kind):
    code, order = "match", 70
    title = _("Find the pairs")
    template = "quizzes/kinds/lines.html"
    block = MatchBlock()

    def freeze(self, value: blocks.StructValue) -> Body:
        return {
            "pairs": [
                {
                    "id": item.id,
                    "text": item.value["text"].source,
                    "partner": item.value["partner"],
                    "feedback": item.value["feedback"].source,
                }
                for item in value["pairs"].bound_blocks
            ]
        }

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        words = ("text", "partner", "feedback")
        return {
            "pairs": [
                {"type": "item", "id": stable_id(pair["key"]), "value": {word: pair[word] for word in words}}
                for pair in spec["pairs"]
            ]
        }

    def gaps(self, body: Body) -> Sequence[Gap]:
        pairs, found = body["pairs"], []
        if len(pairs) < 2:
            found.append(Gap("body", _("Give at least two pairs.")))
        if len({strip_tags(pair["partner"]) for pair in pairs}) < len(pairs):
            found.append(Gap("body", _("Two pairs have the same partner, so nobody could tell them apart.")))
        if any(not is_filled(pair["feedback"]) for pair in pairs):
            found.append(Gap("body", _("Every pair needs a sentence on why they belong together.")))
        return found

    def scoring(self, body: Body) -> Any:
        return sorted(pair["id"] for pair in body["pairs"])

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        handles = {handle_of(pair["id"]): pair["id"] for pair in body["pairs"]}
        given = {pair["id"]: handles.get(posted.get(f"answer-{pair['id']}") or "") for pair in body["pairs"]}
        typed = {"pairs": {key: partner for key, partner in given.items() if partner}}
        if len(typed["pairs"]) < len(given):
            raise NeedsAnswer(_("Choose a partner for every line."), typed)
        return typed

    def fields(self, answer: Answer) -> list[tuple[str, str]]:
        return [(f"answer-{key}", handle_of(partner)) for key, partner in answer.get("pairs", {}).items()]

    def mark(self, body: Body, answer: Answer) -> Mark:
        return Mark(pairs_credit({pair["id"]: pair["id"] for pair in body["pairs"]}, answer["pairs"]))

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        given = (answer or {}).get("pairs", {})
        return {"lines": self._lines(body, given), "rows": self._rows(body, given) if reveal else []}

    def _lines(self, body: Body, given: dict[str, str]) -> list[options.Line]:
        partners = sorted(body["pairs"], key=lambda pair: handle_of(pair["id"]))
        return [
            options.Line(
                pair["id"],
                pair["text"],
                tuple(
                    options.Pick(
                        handle_of(other["id"]), other["partner"], given.get(pair["id"]) == other["id"]
                    )
                    for other in partners
                ),
            )
            for pair in body["pairs"]
        ]

    def _rows(self, body: Body, given: dict[str, str]) -> list[options.Row]:
        return [
            options.Row(
                pair["id"],
                pair["text"],
                note=pair["feedback"],
                placed=given.get(pair["id"]) == pair["id"] if given else None,
                partner=pair["partner"],
            )
            for pair in body["pairs"]
        ]


def handle_of(key: str) -> str:
    """What stands for a partner in the form: not the line's own id, or the page would give the pairs away."""
    return salted_hmac("quizzes.match", key).hexdigest()[:12]


KIND = Match()
