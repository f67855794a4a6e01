"""Which sentences of an offer cost money? Boxes to tick beside each sentence; marked as several right answers are."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from quizzes.blocks import INLINE, is_filled
from quizzes.kinds import options
from quizzes.kinds.multi import Multi
from quizzes.kinds.shape import Body, Gap


class SentenceBlock(blocks.StructBlock):
    """One sentence of the offer, and what to say about it."""

    text = blocks.RichTextBlock(label=_("sentence"), features=INLINE)
    correct = blocks.BooleanBlock(label=_("this is one to find"), required=False)
    feedback = blocks.RichTextBlock(label=_("what it means"), features=INLINE, required=False)

    class Meta:
        icon = "pilcrow"
        label = _("Sentence")
        label_format = "{text}"


class SpotBlock(blocks.StructBlock):
    options = blocks.ListBlock(SentenceBlock(), label=_("sentences of the offer"), min_num=2)

    class Meta:
        icon = "search"
        label = _("Find the sentences")


class Spot(Multi):
    code, order = "spot", 80
    title = _("Find the sentences")
    template = "quizzes/kinds/spot.html"
    block = SpotBlock()

    def gaps(self, body: Body) -> Sequence[Gap]:
        found = list(super().gaps(body))
        if not options.right_ids(body):
            found.append(Gap("body", _("Mark at least one sentence as one to find.")))
        if any(not is_filled(option["feedback"]) for option in body["options"]):
            found.append(Gap("body", _("Every sentence needs a word on what it means.")))
        return found

    def show(self, body: Body, answer: Any, mark: Any, *, reveal: bool) -> dict[str, Any]:
        shown = super().show(body, answer, mark, reveal=reveal)
        return {**shown, "rows": [row for row in shown["rows"] if not self._is_empty_none(row, reveal)]}

    def _is_empty_none(self, row: options.Row, reveal: bool) -> bool:
        """In the result "none of these" is worth a line only to those who ticked it."""
        return reveal and row.id == options.NONE_OF_THESE and not row.chosen


KIND = Spot()
