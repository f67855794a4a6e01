"""Blocks that hold words only: text, rule, callout and checklist; figures in them are placeholders."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PROSE = ["bold", "italic", "ul", "link"]
PLACEHOLDERS = _("A figure of an example is written {loan.cost}: the name of the offer, a dot, the figure.")


class ProseBlock(blocks.RichTextBlock):
    """Paragraphs and lists."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = _("Words")
        template = "lessons/blocks/text.html"
        preview_value = "<p>Two sums tell the truth: what <b>reaches you</b>, and what <b>leaves you</b>.</p>"
        description = _("A few short paragraphs or a list.")


class RuleBlock(blocks.CharBlock):
    """The one sentence to remember."""

    class Meta:
        icon = "openquote"
        label = _("Rule")
        group = _("Words")
        template = "lessons/blocks/rule.html"
        preview_value = "Look at the money that reaches you and all the money that leaves you."
        description = _("The one sentence to remember. One per lesson.")


class CalloutBlock(blocks.StructBlock):
    """Something beside the main line: a note, or a word of care."""

    tone = blocks.ChoiceBlock(
        label=_("Tone"), choices=[("note", _("Note")), ("care", _("Take care"))], default="note"
    )
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE)

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        group = _("Words")
        template = "lessons/blocks/callout.html"
        preview_value = {"tone": "care", "text": "<p>Never send money to get money.</p>"}
        description = _("A note, or a word of care. Calm, never an alarm.")


class ChecklistBlock(blocks.StructBlock):
    """Things to look for or to do, in no strict order."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    items = blocks.ListBlock(blocks.TextBlock(rows=1, max_length=400), label=_("Items"), min_num=2, max_num=8)

    class Meta:
        icon = "list-ul"
        label = _("Checklist")
        group = _("Words")
        template = "lessons/blocks/checklist.html"
        description = _("Two to eight things to look for or to do.")
