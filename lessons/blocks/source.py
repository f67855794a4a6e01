"""Where a claim comes from, and what a course promises; plain records for the end of a page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SourceBlock(blocks.StructBlock):
    """One source: who says what, where, and when somebody looked."""

    title = blocks.CharBlock(label=_("Title"), max_length=250)
    publisher = blocks.CharBlock(label=_("Publisher"), max_length=200)
    url = blocks.URLBlock(label=_("Address"), required=False)
    dated = blocks.CharBlock(
        label=_("Dated"), max_length=10, required=False, help_text=_("A year, or a day such as 2026-11-23.")
    )
    checked = blocks.DateBlock(label=_("Checked on"))
    supports = blocks.TextBlock(label=_("The claim it supports"), max_length=400, rows=2)

    class Meta:
        icon = "link"
        label = _("Source")
        label_format = "{title}"
        template = "lessons/blocks/source.html"


class SourcesBlock(blocks.StreamBlock):
    source = SourceBlock()


class OutcomesBlock(blocks.StreamBlock):
    outcome = blocks.CharBlock(label=_("You can"), max_length=200, icon="check")
