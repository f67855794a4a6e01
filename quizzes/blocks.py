"""The parts that authors fill in for a question: an option, a figure, a known slip; shared by the kinds."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail_localize.segments import StringSegmentValue

INLINE = ["bold", "italic", "link", "image"]


class FigureBlock(blocks.DecimalBlock):
    """A number that a translator may change too, since amounts differ by currency."""

    def get_translatable_segments(self, value: Decimal | None) -> list[StringSegmentValue]:
        return [] if value is None else [StringSegmentValue("", str(value))]

    def restore_translated_segments(self, value: Any, segments: list[StringSegmentValue]) -> Decimal:
        return Decimal(segments[0].render_text())


class OptionBlock(blocks.StructBlock):
    """One answer to choose; a wrong one must say what it gets wrong before it can be published."""

    text = blocks.RichTextBlock(label=_("answer"), features=INLINE)
    correct = blocks.BooleanBlock(label=_("this is right"), required=False)
    feedback = blocks.RichTextBlock(
        label=_("what we say to those who choose it"),
        features=INLINE,
        required=False,
        help_text=_("Name the mix-up and the rule, without blame. Needed for every wrong answer."),
    )

    class Meta:
        icon = "tick-inverse"
        label = _("Answer")
        label_format = "{text}"

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not self.is_deferred_validation and not cleaned["correct"] and not is_filled(cleaned["feedback"]):
            message = _("Say why this answer does not fit. It can wait while this is a draft.")
            raise StructBlockValidationError({"feedback": ValidationError(message)})
        return cleaned


class PartCreditOptionBlock(OptionBlock):
    """An option that may be half right."""

    credit = blocks.DecimalBlock(
        label=_("part credit"),
        required=False,
        min_value=0,
        max_value=1,
        max_digits=4,
        decimal_places=3,
        help_text=_("Between 0 and 1, for an answer that is partly right. Leave empty otherwise."),
    )


class KnownSlipBlock(blocks.StructBlock):
    """A wrong value that people reach by a known slip, with its own feedback."""

    value = FigureBlock(label=_("value"))
    feedback = blocks.RichTextBlock(label=_("what we say"), features=INLINE)
    credit = blocks.DecimalBlock(
        label=_("part credit"),
        required=False,
        min_value=0,
        max_value=Decimal("0.5"),
        max_digits=4,
        decimal_places=3,
    )

    class Meta:
        icon = "warning"
        label = _("Known slip")
        label_format = "{value}"


def is_filled(text: Any) -> bool:
    """True when rich text holds a word or a picture, not only empty paragraphs."""
    from django.utils.html import strip_tags

    source = getattr(text, "source", text) or ""
    return bool(strip_tags(source).strip()) or "<embed" in source
