"""A short story in two to five steps: choose, see what follows, choose again; the credit is the mean of the steps."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark, choice_credit, mean_credit

_LEAST, _MOST = 2, 5
_WORTH = [("1", _("best")), ("0.5", _("acceptable")), ("0", _("harmful"))]


class ChoiceBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("choice"), features=INLINE)
    worth = blocks.ChoiceBlock(label=_("how good it is"), choices=_WORTH)
    feedback = blocks.RichTextBlock(label=_("what follows"), features=INLINE, required=False)

    class Meta:
        icon = "radio-full"
        label = _("Choice")
        label_format = "{text}"


class StepBlock(blocks.StructBlock):
    text = blocks.RichTextBlock(label=_("where you stand"), features=INLINE)
    options = blocks.ListBlock(ChoiceBlock(), label=_("choices"), min_num=2, max_num=6)

    class Meta:
        icon = "arrow-right"
        label = _("Step")
        label_format = "{text}"


class ScenarioBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), label=_("steps"), min_num=_LEAST, max_num=_MOST)

    class Meta:
        icon = "history"
        label = _("A story in steps")


class Scenario(Kind):
    code, order = "scenario", 90
    title = _("A story in steps")
    template = "quizzes/kinds/scenario.html"
    result = "quizzes/kinds/scenario_result.html"
    block = ScenarioBlock()
    second_try = asks_unsure = False

    def freeze(self, value: blocks.StructValue) -> Body:
        return {"steps": [_frozen(item.value) for item in value["steps"].bound_blocks]}

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        return {"steps": [_thawed(step, place, stable_id) for place, step in enumerate(spec["steps"])]}

    def gaps(self, body: Body) -> Sequence[Gap]:
        found = []
        if not _LEAST <= len(body["steps"]) <= _MOST:
            count = {"least": _LEAST, "most": _MOST}
            found.append(Gap("body", _("Give between %(least)d and %(most)d steps.") % count))
        if any(all(option["credit"] != "1" for option in step["options"]) for step in body["steps"]):
            found.append(Gap("body", _("Every step needs a choice that is best.")))
        if any(not is_filled(option["feedback"]) for step in body["steps"] for option in step["options"]):
            found.append(Gap("body", _("Every choice needs a sentence on what follows.")))
        return found

    def scoring(self, body: Body) -> Any:
        return [{option["id"]: option["credit"] for option in step["options"]} for step in body["steps"]]

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        """The path so far; a step that was not asked yet is asked now, without a word of reproach."""
        path: list[str] = []
        for number, step in enumerate(body["steps"]):
            choice = posted.get(f"answer-{number}") or ""
            if choice not in {options.NOT_SURE, *options.credits(step)}:
                was_asked = posted.get("step") == str(number)
                words = _("Choose one of the answers. “Not sure” is fine too.")
                raise NeedsAnswer(words if was_asked else "", {"path": path})
            path.append(choice)
        return {"path": path}

    def fields(self, answer: Answer) -> list[tuple[str, str]]:
        return [(f"answer-{number}", choice) for number, choice in enumerate(answer.get("path", []))]

    def mark(self, body: Body, answer: Answer) -> Mark:
        path = answer["path"]
        credits: list[Decimal] = [
            choice_credit(options.credits(step), choice)
            for step, choice in zip(body["steps"], path, strict=True)
        ]
        return Mark(mean_credit(credits), unsure=set(path) == {options.NOT_SURE})

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        path = (answer or {}).get("path", [])
        steps, total = body["steps"], len(body["steps"])
        known = total if reveal else len(path)
        shown: dict[str, Any] = {"past": [_past(steps[n], path[n : n + 1], n, reveal) for n in range(known)]}
        if not reveal and len(path) < total:
            rows = [options.Row(option["id"], option["text"]) for option in steps[len(path)]["options"]]
            rows.append(options.Row(options.NOT_SURE, _("Not sure")))
            shown |= {
                "rows": rows,
                "step": {"number": len(path), "count": len(path) + 1, "total": total},
                "situation": steps[len(path)]["text"],
            }
        return shown


def _past(step: Body, chosen: list[str], number: int, reveal: bool) -> dict[str, Any]:
    """One step that lies behind: what was chosen and what followed; with the key every choice."""
    rows = []
    for option in step["options"]:
        is_chosen = option["id"] in chosen
        if reveal or is_chosen:
            partly = reveal and option["credit"] not in ("0", "1")
            best = option["credit"] == "1" if reveal and not partly else None
            words = (option["id"], option["text"], is_chosen, option["feedback"], best)
            rows.append(options.Row(*words, partly=partly))
    if options.NOT_SURE in chosen:
        rows.append(options.Row(options.NOT_SURE, _("Not sure"), True))
    return {"number": number + 1, "text": step["text"], "rows": rows, "chosen": chosen[0] if chosen else ""}


def _frozen(step: blocks.StructValue) -> Body:
    return {
        "text": step["text"].source,
        "options": [
            {
                "id": item.id,
                "text": item.value["text"].source,
                "credit": item.value["worth"],
                "feedback": item.value["feedback"].source,
            }
            for item in step["options"].bound_blocks
        ],
    }


def _thawed(step: dict[str, Any], place: int, stable_id: Any) -> dict[str, Any]:
    items = [
        {
            "type": "item",
            "id": stable_id(f"step-{place}-{option['key']}"),
            "value": {
                "text": option["text"],
                "worth": str(option["worth"]),
                "feedback": option["feedback"],
            },
        }
        for option in step["options"]
    ]
    return {
        "type": "item",
        "id": stable_id(f"step-{place}"),
        "value": {"text": step["text"], "options": items},
    }


KIND = Scenario()
