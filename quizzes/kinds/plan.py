"""When will you do it? A day the reader picks, to take along as a calendar entry; nothing is right or wrong."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark


class DayBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("words"), max_length=120)
    days = blocks.IntegerBlock(
        label=_("days from now"),
        required=False,
        min_value=0,
        max_value=365,
        help_text=_("0 is today. Empty for an answer without a day, such as “not now”."),
    )

    class Meta:
        icon = "date"
        label = _("Day")
        label_format = "{text}"


class PlanBlock(blocks.StructBlock):
    entry = blocks.CharBlock(
        label=_("calendar entry"), max_length=120, help_text=_("No sums: a calendar is often shared.")
    )
    options = blocks.ListBlock(DayBlock(), label=_("answers"), min_num=2)

    class Meta:
        icon = "calendar-alt"
        label = _("When will you do it")


class Plan(Kind):
    code, order = "plan", 100
    title = _("When will you do it")
    template = "quizzes/kinds/single.html"
    result = "quizzes/kinds/plan_result.html"
    block = PlanBlock()
    graded = counts_to_mastery = second_try = asks_unsure = False

    def freeze(self, value: blocks.StructValue) -> Body:
        days = value["options"].bound_blocks
        return {
            "entry": value["entry"],
            "options": [{"id": d.id, "text": d.value["text"], "days": d.value["days"]} for d in days],
        }

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        items = [
            {
                "type": "item",
                "id": stable_id(option["key"]),
                "value": {"text": option["text"], "days": option.get("days")},
            }
            for option in spec["options"]
        ]
        return {"entry": spec["entry"], "options": items}

    def gaps(self, body: Body) -> Sequence[Gap]:
        found = []
        if len(body["options"]) < 2:
            found.append(Gap("body", _("Give at least %(least)d answers.") % {"least": 2}))
        if not body["entry"]:
            found.append(Gap("body", _("Say what the calendar entry is called.")))
        return found

    def scoring(self, body: Body) -> Any:
        return {option["id"]: option["days"] for option in body["options"]}

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        days = {option["id"]: option["days"] for option in body["options"]}
        choice = posted.get("answer") or ""
        if choice not in days:
            raise NeedsAnswer(_("Choose a day, or the answer without one."))
        if days[choice] is None:
            return {"choice": choice, "day": ""}
        return {"choice": choice, "day": (timezone.localdate() + timedelta(days=days[choice])).isoformat()}

    def mark(self, body: Body, answer: Answer) -> Mark:
        return Mark(None)

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        given = answer or {}
        chosen, day = given.get("choice", ""), given.get("day", "")
        return {
            "rows": [options.Row(o["id"], o["text"], o["id"] == chosen) for o in body["options"]],
            "entry": body["entry"],
            "day": date.fromisoformat(day) if day else None,
        }


KIND = Plan()
