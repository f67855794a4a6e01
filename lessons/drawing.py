"""Draws the words of a lesson's cards, once for each state of the site's content; what depends on the reader stays out.

A question is left as its number: it is drawn for each reader anew.
"""

from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.blocks import StreamValue

from home.page_cache import GENERATION_KEY, LIFE_SECONDS
from lessons.figures import fill
from lessons.models import LessonPage


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """A card's heading and blocks in order: finished HTML, or the row of a question."""

    title: SafeString
    parts: tuple[SafeString | int, ...]


def drawn_cards(page: LessonPage, *, preview: bool) -> list[DrawnCard]:
    """From the store unless an editor previews or a developer may be changing templates."""
    if preview or settings.DEBUG or not page.pk:
        return draw(page)
    key = f"lesson:{cache.get(GENERATION_KEY, 0)}:{get_language()}:{page.pk}:{page.live_revision_id}"
    found: list[DrawnCard] | None = cache.get(key)
    if found is None:
        found = draw(page)
        cache.set(key, found, LIFE_SECONDS)
    return found


def draw(page: LessonPage) -> list[DrawnCard]:
    return [
        DrawnCard(
            mark_safe(fill(conditional_escape(card.value["heading"]), page.figures)),
            tuple(part_of(block, page) for block in card.value["body"]),
        )
        for card in page.cards
    ]


def part_of(block: StreamValue.StreamChild, page: LessonPage) -> SafeString | int:
    """A question that was deleted draws as nothing."""
    if block.block_type == "question":
        return block.value.pk if block.value else SafeString("")
    return SafeString(block.render(context={"figures": page.figures}))
