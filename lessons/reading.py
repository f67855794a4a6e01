"""Answers what one reader meets on a lesson page: the lesson as drawn for all, and how far they came."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString

from learners.visitor import learner_of
from lessons import ideas
from lessons.drawing import DrawnLesson, drawn_lesson
from lessons.listing import standings
from lessons.models import LessonPage
from lessons.progress import Standing, State
from quizzes import idea_index, knowledge
from quizzes.cards import preload
from quizzes.models import Question


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a card: finished HTML, or a question to be drawn for this reader."""

    html: str = ""
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with its place, and whether this reader is done with it; `address` is where an answer comes back to."""

    title: SafeString
    parts: list[Part]
    number: int
    done: bool
    address: str
    html: SafeString


def lesson_context(request: HttpRequest, page: LessonPage) -> dict[str, Any]:
    drawn = drawn_lesson(page, request)
    standing = standings(request, [page.translation_key]).get(page.translation_key, Standing())
    total = len(drawn.cards)
    views = card_views(request, drawn, standing)
    return {
        "drawn": drawn,
        "cards": views,
        "asks": any(part.question for view in views for part in view.parts),
        "total": total,
        "finished": standing.state is State.FINISHED,
        "resume": standing.next_card(total) if standing.state is State.BEGUN else None,
        "known": knowledge.known_of(learner_of(request), ideas.of_lesson(page)),
        "practice": idea_index.entries(ideas.of_lesson(page)),
        "done_url": reverse("lessons:card-done", args=[page.pk]) if page.pk else "",
    }


def card_views(request: HttpRequest, drawn: DrawnLesson, standing: Standing) -> list[CardView]:
    """Editions and this reader's answers come in one go for the questions of all cards."""
    preload(request, [part for card in drawn.cards for part in card.parts if isinstance(part, Question)])
    return [
        CardView(
            title=card.title,
            parts=[Part(question=part) if isinstance(part, Question) else Part(part) for part in card.parts],
            number=number,
            done=number <= standing.card,
            address=f"{drawn.address}#card-{number}",
            html=card.done if number <= standing.card else card.to_do,
        )
        for number, card in enumerate(drawn.cards, 1)
    ]
