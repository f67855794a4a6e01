"""A sentence that is true or false, and "not sure"; guessing is too easy for it to count towards mastery."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import options
from quizzes.kinds.shape import Answer, Body, Gap
from quizzes.kinds.single import Single

TRUE, FALSE = "true", "false"
LABELS = {TRUE: _("True"), FALSE: _("False")}


class TrueFalseBlock(blocks.StructBlock):
    answer = blocks.ChoiceBlock(label=_("the sentence is"), choices=list(LABELS.items()))
    if_true = blocks.RichTextBlock(
        label=_("what we say to those who choose “true”"), features=INLINE, required=False
    )
    if_false = blocks.RichTextBlock(
        label=_("what we say to those who choose “false”"), features=INLINE, required=False
    )

    class Meta:
        icon = "order"
        label = _("True or false")


class TrueFalse(Single):
    code, order = "truefalse", 30
    title = _("True or false")
    block = TrueFalseBlock()
    counts_to_mastery = False
    second_try = False

    def freeze(self, value: blocks.StructValue) -> Body:
        said = {TRUE: value["if_true"], FALSE: value["if_false"]}
        return {
            "options": [
                {
                    "id": key,
                    "text": "",
                    "credit": str(int(value["answer"] == key)),
                    "feedback": said[key].source,
                }
                for key in LABELS
            ]
        }

    def thaw(self, spec: dict[str, Any], stable_id: Any) -> dict[str, Any]:
        said = {option["key"]: option["feedback"] for option in spec["options"]}
        answer = next(option["key"] for option in spec["options"] if option["correct"])
        return {"answer": answer, "if_true": said[TRUE], "if_false": said[FALSE]}

    def gaps(self, body: Body) -> Sequence[Gap]:
        if not options.right_ids(body):
            return [Gap("body", _("Say whether the sentence is true."))]
        wrong = next(option for option in body["options"] if option["credit"] == "0")
        if not is_filled(wrong["feedback"]):
            return [Gap("body", _("The wrong answer needs a sentence that says why."))]
        return []

    def show(self, body: Body, answer: Answer | None, mark: Any, *, reveal: bool) -> dict[str, Any]:
        named = {"options": [{**option, "text": LABELS[option["id"]]} for option in body["options"]]}
        return super().show(named, answer, mark, reveal=reveal)


KIND = TrueFalse()
