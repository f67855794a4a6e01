"""How far does a sentence fit me? One of several steps; nothing is right or wrong."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark


class StepBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("words"), max_length=120)
    value = blocks.IntegerBlock(
        label=_("points"),
        required=False,
        help_text=_("What an instrument counts for this step. Empty for “I would rather not say”."),
    )

    class Meta:
        icon = "minus"
        label = _("Step")
        label_format = "{text}"


class ScaleBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label=_("steps"), min_num=2)

    class Meta:
        icon = "sliders"
        label = _("How far it fits me")


class Scale(Kind):
    code, order = "scale", 110
    title = _("How far it fits me")
    template = "quizzes/kinds/single.html"
    block = ScaleBlock()
    graded = counts_to_mastery = second_try = asks_unsure = False

    def freeze(self, value: blocks.StructValue) -> Body:
        steps = value["steps"].bound_blocks
        return {"steps": [{"id": s.id, "text": s.value["text"], "value": s.value["value"]} for s in steps]}

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        return {
            "steps": [
                {
                    "type": "item",
                    "id": stable_id(step["key"]),
                    "value": {"text": step["text"], "value": step.get("value")},
                }
                for step in spec["steps"]
            ]
        }

    def gaps(self, body: Body) -> Sequence[Gap]:
        if len(body["steps"]) < 2:
            return [Gap("body", _("Give at least %(least)d answers.") % {"least": 2})]
        return []

    def scoring(self, body: Body) -> Any:
        return {step["id"]: step["value"] for step in body["steps"]}

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        points = {step["id"]: step["value"] for step in body["steps"]}
        choice = posted.get("answer") or ""
        if choice not in points:
            raise NeedsAnswer(_("Choose the step that fits you best."))
        return {"choice": choice, "value": points[choice]}

    def mark(self, body: Body, answer: Answer) -> Mark:
        return Mark(None)

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        chosen = (answer or {}).get("choice", "")
        return {"rows": [options.Row(s["id"], s["text"], s["id"] == chosen) for s in body["steps"]]}


KIND = Scale()
