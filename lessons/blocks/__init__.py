"""The blocks that editors build lessons from, one family a module; each template is named after its block."""

from lessons.blocks.card import CardBlock, CardsBlock
from lessons.blocks.example import ExampleBlock
from lessons.blocks.fact import FactBlock
from lessons.blocks.prose import PROSE
from lessons.blocks.quote import QuoteBlock
from lessons.blocks.source import OutcomesBlock, SourceBlock, SourcesBlock

__all__ = [
    "PROSE",
    "CardBlock",
    "CardsBlock",
    "ExampleBlock",
    "FactBlock",
    "OutcomesBlock",
    "QuoteBlock",
    "SourceBlock",
    "SourcesBlock",
]
