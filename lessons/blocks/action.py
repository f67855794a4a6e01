"""The one thing to do now, with a way to it inside this site; it never leads to a lender."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from quizzes import destinations

LESSON = "lesson"
PLACES = [
    ("planner:before", _("Planner: before I borrow")),
    ("planner:after", _("Planner: I already owe")),
    ("help", _("Help: I can’t pay")),
    (LESSON, _("A lesson")),
]


class ActionValue(blocks.StructValue):
    @property
    def address(self) -> str:
        """Where the button leads, or nothing when its lesson is gone or not published."""
        if self["place"] != LESSON:
            return destinations.address(self["place"], get_language() or "en") or ""
        lesson = self["lesson"]
        target = lesson.localized if lesson else None
        return target.url or "" if target and target.live else ""


class ActionBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text"), rows=3, max_length=600)
    label = blocks.CharBlock(label=_("Words on the button"), max_length=60)
    place = blocks.ChoiceBlock(label=_("Leads to"), choices=PLACES, default="planner:before")
    lesson = blocks.PageChooserBlock(label=_("Which lesson"), page_type="lessons.LessonPage", required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Action")
        group = _("Work")
        template = "lessons/blocks/action.html"
        value_class = ActionValue
        description = _("The one thing to do now. One per lesson, at its end.")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if cleaned["place"] == LESSON and not cleaned["lesson"] and not self.is_deferred_validation:
            raise StructBlockValidationError({"lesson": ValidationError(_("Choose the lesson it leads to."))})
        return cleaned
