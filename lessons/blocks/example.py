"""A worked example: a story around one offer, whose figures the engine computes each time it is shown."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from lessons.blocks.prose import PLACEHOLDERS, PROSE
from lessons.blocks.quote import QuoteBlock
from lessons.figures import figures_of_example
from lessons.working import key_figures, steps_of


class ExampleBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    story = blocks.RichTextBlock(label=_("Story"), features=PROSE, help_text=PLACEHOLDERS)
    owed = blocks.BooleanBlock(
        label=_("A sum that is owed already"),
        required=False,
        help_text=_("Then nobody receives anything: the figures say what is owed and what is paid."),
    )
    quote = QuoteBlock(label=_("The offer that is worked out"))
    others = blocks.ListBlock(
        QuoteBlock(),
        label=_("Other offers that the lesson quotes"),
        default=[],
        help_text=_("They are not drawn, but text anywhere in this lesson may use their figures."),
    )

    class Meta:
        icon = "calculator"
        label = _("Worked example")
        group = _("Work")
        template = "lessons/blocks/example.html"
        form_layout = BlockGroup(children=["title", "story", "quote"], settings=["owed", "others"])
        description = _("A story with an offer. All figures are computed, none is typed.")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Figures come from the lesson; a block shown alone computes its own. Nothing is drawn that has no price."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        figures = context.get("figures") or figures_of_example(value)
        figure = figures.get(value["quote"]["name"])
        owed = bool(value.get("owed"))
        return context | {
            "figures": figures,
            "key_figures": key_figures(figure, owed=owed) if figure else [],
            "steps": steps_of(figure, owed=owed) if figure else [],
            "example_id": f"example-{value['quote']['name']}",
        }
