"""Every answer that fits, and an explicit "none of these"; leaving all boxes empty is no answer."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import OptionBlock
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark, choices_credit


class MultiBlock(blocks.StructBlock):
    options = blocks.ListBlock(OptionBlock(), label=_("answers"), min_num=2)

    class Meta:
        icon = "check"
        label = _("Every answer that fits")


class Multi(Kind):
    code, order = "multi", 20
    title = _("Every answer that fits")
    template = "quizzes/kinds/multi.html"
    block = MultiBlock()

    def freeze(self, value: blocks.StructValue) -> Body:
        return {"options": options.freeze_options(value)}

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        return {"options": options.thaw_options(spec, stable_id)}

    def gaps(self, body: Body) -> Sequence[Gap]:
        return list(options.gaps_of_options(body, least=2, most=None))

    def scoring(self, body: Body) -> Any:
        return {key: str(credit.normalize()) for key, credit in options.credits(body).items()}

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        ticked = set(posted.getlist("answer"))
        known = list(options.credits(body))
        chosen = [key for key in known if key in ticked]
        none = options.NONE_OF_THESE in ticked
        if none and chosen:
            message = _("You ticked “None of these” and an answer as well. Keep the one you mean.")
            raise NeedsAnswer(message, {"choices": chosen, "none": True})
        if not none and not chosen:
            raise NeedsAnswer(_("Tick every answer that fits, or “None of these”."))
        return {"choices": chosen, "none": none}

    def mark(self, body: Body, answer: Answer) -> Mark:
        chosen, right = set(answer["choices"]), options.right_ids(body)
        credit = choices_credit(right, set(options.credits(body)) - right, chosen)
        return Mark(credit, notes=options.notes_for(body, chosen))

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        given = answer or {}
        rows = options.rows(body, set(given.get("choices", [])), mark, reveal=reveal)
        none = options.Row(
            options.NONE_OF_THESE,
            _("None of these"),
            chosen=bool(given.get("none")),
            right=not options.right_ids(body) if reveal else None,
        )
        return {"rows": [*rows, none]}


KIND = Multi()
