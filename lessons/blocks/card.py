"""A card and the stream of cards; it says which blocks a lesson may use, and how many cards."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from lessons.blocks.action import ActionBlock
from lessons.blocks.example import ExampleBlock
from lessons.blocks.fact import FactBlock
from lessons.blocks.prose import PLACEHOLDERS, PROSE, CalloutBlock, ChecklistBlock, ProseBlock, RuleBlock

MOST_CARDS = 5


class CardBody(blocks.StreamBlock):
    rule = RuleBlock(max_length=200)
    text = ProseBlock(features=PROSE, help_text=PLACEHOLDERS)
    callout = CalloutBlock()
    checklist = ChecklistBlock()
    example = ExampleBlock()
    fact = FactBlock()
    question = SnippetChooserBlock(
        "quizzes.Question",
        label=_("Question"),
        icon="help",
        group=_("Work"),
        description=_("Two to four a lesson. Each option says why."),
    )
    action = ActionBlock()


class CardBlock(blocks.StructBlock):
    """One screen of a lesson: a heading and what stands under it."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=90)
    body = CardBody(label=_("Blocks"))

    class Meta:
        icon = "form"
        label = _("Card")
        label_format = "{heading}"


class CardsBlock(blocks.StreamBlock):
    card = CardBlock()

    class Meta:
        max_num = MOST_CARDS
