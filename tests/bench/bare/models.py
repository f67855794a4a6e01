"""A page whose body is a StreamField of stock blocks."""

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page


class Section(blocks.StructBlock):
    heading = blocks.CharBlock()
    text = blocks.RichTextBlock()
    points = blocks.ListBlock(blocks.CharBlock())

    class Meta:
        template = "bare/section.html"


class BarePage(Page):
    body = StreamField([("section", Section()), ("text", blocks.RichTextBlock())])

    template = "bare/bare_page.html"
