"""One answer out of two to six, and "not sure"."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import PartCreditOptionBlock
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted
from quizzes.marking import Mark, choice_credit


class SingleBlock(blocks.StructBlock):
    options = blocks.ListBlock(PartCreditOptionBlock(), label=_("answers"), min_num=2, max_num=6)

    class Meta:
        icon = "radio-full"
        label = _("One right answer")


class Single(Kind):
    code, order = "single", 10
    title = _("One right answer")
    template = "quizzes/kinds/single.html"
    block = SingleBlock()
    asks_unsure = False

    def freeze(self, value: blocks.StructValue) -> Body:
        return {"options": options.freeze_options(value)}

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        return {"options": options.thaw_options(spec, stable_id)}

    def gaps(self, body: Body) -> Sequence[Gap]:
        found = list(options.gaps_of_options(body, least=2, most=6))
        if len(options.right_ids(body)) != 1:
            found.append(Gap("body", _("Mark exactly one answer as right.")))
        return found

    def scoring(self, body: Body) -> Any:
        return {key: str(credit.normalize()) for key, credit in options.credits(body).items()}

    def read(self, posted: Posted, body: Body, language: str) -> Answer:
        choice = posted.get("answer") or ""
        if choice not in {options.NOT_SURE, *options.credits(body)}:
            raise NeedsAnswer(_("Choose one of the answers. “Not sure” is fine too."))
        return {"choice": choice}

    def mark(self, body: Body, answer: Answer) -> Mark:
        choice = answer["choice"]
        credit = choice_credit(options.credits(body), choice)
        return Mark(credit, choice == options.NOT_SURE, options.notes_for(body, [choice]))

    def show(self, body: Body, answer: Answer | None, mark: Mark | None, *, reveal: bool) -> dict[str, Any]:
        chosen = {(answer or {}).get("choice", "")}
        rows = options.rows(body, chosen, mark, reveal=reveal)
        return {"rows": [*rows, options.Row(options.NOT_SURE, _("Not sure"), options.NOT_SURE in chosen)]}


KIND = Single()
