"""Draws what a lesson says to everybody, once for each state of the content; what depends on the reader stays out.

A question is kept as the few fields that find its edition: it is drawn for each reader anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext

from home import page_cache, page_life
from home.templatetags.figures import day
from lessons.figures import fill
from lessons.listing import lesson_item, lessons_of, minutes
from lessons.models import LessonPage
from quizzes.models import Question

Block = Any  # a child of a stream value; Wagtail has no types
EMPTY = SafeString("")
# The form on the page that every card's button submits.
READING_FORM = "reading"


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """A card's heading and blocks in order: finished HTML, or a question.

    A card without a question is drawn whole as well: as it stands to do, and as it stands done.
    """

    title: SafeString
    parts: tuple[SafeString | Question, ...]
    to_do: SafeString = EMPTY
    done: SafeString = EMPTY


@dataclass(frozen=True, slots=True)
class DrawnLesson:
    """All of a lesson page that is the same for everybody."""

    address: str
    course: dict[str, str]
    head: SafeString
    cards: tuple[DrawnCard, ...]
    last: bool
    pager: SafeString
    sources: SafeString


# What another release of this code stored in another shape is not read.
SHAPE = "-".join((*DrawnLesson.__slots__, *DrawnCard.__slots__))


def drawn_lesson(page: LessonPage, request: HttpRequest) -> DrawnLesson:
    """From the store unless an editor previews or a developer may be changing templates."""
    if settings.DEBUG or getattr(request, "is_preview", False) or not page.live_revision_id:
        return draw(page, request)
    key = f"lesson:{SHAPE}:{page_cache.generation()}:{request.get_host()}:{page.pk}:{page.live_revision_id}"
    found: DrawnLesson | None = cache.get(key)
    if found is None:
        found = draw(page, request)
        cache.set(key, found, page_life.seconds_left())
    return found


def draw(page: LessonPage, request: HttpRequest) -> DrawnLesson:
    course = page.get_parent()
    course.locale = page.locale
    link = {"title": course.title, "url": course.get_url(request) or ""}
    length = f"{minutes(page.minutes)} · {number_of_cards(len(page.cards))}"
    head = {"course": link, "page": page, "length": length}
    return DrawnLesson(
        address=page.get_url(request) or "",
        course=link,
        head=render_to_string("lessons/lesson_head.html", head),
        cards=tuple(draw_cards(page)),
        sources=draw_sources(page),
        **draw_pager(neighbours(request, lessons_of(course), page)),
    )


def number_of_cards(number: int) -> str:
    return ngettext("%(number)d card", "%(number)d cards", number) % {"number": number}


def draw_pager(beside: dict[str, Any]) -> dict[str, Any]:
    html = render_to_string("components/pager.html", beside) if any(beside.values()) else EMPTY
    return {"pager": html, "last": beside["next"] is None}


def draw_cards(page: LessonPage) -> list[DrawnCard]:
    blocks = [block for card in page.cards for block in card.value["body"]]
    rows = [block.value.pk for block in blocks if block.block_type == "question" and block.value]
    questions = Question.objects.only("translation_key", "version", "live", "locale").in_bulk(rows)
    return [draw_card(number, card, page, questions) for number, card in enumerate(page.cards, 1)]


def draw_card(number: int, card: Block, page: LessonPage, questions: Mapping[int, Question]) -> DrawnCard:
    title = mark_safe(fill(conditional_escape(card.value["heading"]), page.figures))
    parts = tuple(part_of(block, page, questions) for block in card.value["body"])
    if any(isinstance(part, Question) for part in parts):
        return DrawnCard(title, parts)
    body = mark_safe("".join(map(str, parts)))
    words = {"number": number, "total": len(page.cards), "title": title, "body": body, "form": READING_FORM}
    to_do, done = (
        render_to_string("components/lesson-card.html", words | {"done": is_done, "finished": is_done})
        for is_done in (False, True)
    )
    return DrawnCard(title, parts, to_do, done)


def part_of(block: Block, page: LessonPage, questions: Mapping[int, Question]) -> SafeString | Question:
    """A question that was deleted draws as nothing."""
    if block.block_type == "question":
        return questions[block.value.pk] if block.value else EMPTY
    return SafeString(block.render(context={"figures": page.figures}))


def draw_sources(page: LessonPage) -> SafeString:
    sources = [
        {**source.value, "date": source.value["dated"], "checked": day(source.value["checked"])}
        for source in page.sources
    ]
    return render_to_string("components/source-list.html", {"sources": sources}) if sources else EMPTY


def neighbours(request: HttpRequest, siblings: list[LessonPage], page: LessonPage) -> dict[str, Any]:
    """The lessons before and after this one, where there are any."""
    place = next((number for number, one in enumerate(siblings) if one.pk == page.pk), None)
    if place is None:
        return {"previous": None, "next": None}
    before, after = siblings[max(place - 1, 0) : place], siblings[place + 1 : place + 2]
    return {
        "previous": lesson_item(request, before[0]) if before else None,
        "next": lesson_item(request, after[0]) if after else None,
    }
