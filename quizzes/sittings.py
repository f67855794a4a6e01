"""A few questions one after another: which is asked now, how far the learner is, what comes after. Reads only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from home.templatetags.figures import day
from learners.models import Learner
from quizzes import asking, cards, knowledge, whereabouts
from quizzes.cards import Card, Place
from quizzes.knowledge import Known
from quizzes.mastery import SKIP, Level, Standing, standing
from quizzes.models import Concept, Question
from quizzes.review_day import ReviewDay, question_for, review_day

REVIEW, KNOW = "review", "skip"


@dataclass(slots=True)
class Sitting:
    """What the page draws: a card with its place among the others, or the words when there is none."""

    title: str
    here: str
    card: Card | None = None
    number: int = 0
    total: int = 0
    known: list[Known] = field(default_factory=list)
    words: str = ""
    next: dict[str, str] | None = None
    also: dict[str, str] | None = None

    @property
    def place(self) -> str:
        return _("Question %(number)d of %(total)d") % {"number": self.number, "total": self.total}


def ask(question: Question, place: Place) -> Card | None:
    return cards.asked(question.version, place) if question.version else None


def place_of(purpose: str, question: Question, concept: str = "") -> Place:
    """Where the forms of this question go, so that an answer is counted as what it is."""
    if purpose == REVIEW:
        return Place(post=reverse("quizzes:review_answer", args=[question.translation_key]), purpose=REVIEW)
    address = reverse("quizzes:know_answer", args=[concept, question.translation_key])
    return Place(post=address, purpose=KNOW)


def reviewing(learner: Learner, language: str, now: datetime) -> Sitting:
    """The question to review now, or when the next one comes."""
    today = review_day(learner, language, now)
    sitting = Sitting(_("Review"), reverse("quizzes:review"), number=today.done + 1, total=today.total)
    for concept in today.left:
        question = question_for(learner, concept, language, now)
        if question is not None:
            sitting.card = ask(question, place_of(REVIEW, question))
            return sitting
    sitting.words = when_next(today)
    return sitting


def after_review(learner: Learner | None, language: str, now: datetime, card: Card) -> Sitting:
    """The answered card, and the way to the next one or the end."""
    sitting = Sitting(_("Review"), reverse("quizzes:review"), card=card)
    if learner is None:
        return sitting
    today = review_day(learner, language, now)
    sitting.number, sitting.total = max(1, today.done), max(1, today.total)
    if card.stage == cards.DONE:
        sitting.words = "" if today.left else when_next(today)
        label = _("Next question") if today.left else _("Back to my page")
        sitting.next = {"label": label, "href": sitting.here if today.left else reverse("learners:mine")}
    return sitting


def when_next(today: ReviewDay) -> str:
    """Calm words for a day on which nothing is left."""
    done = _("That is enough for today.") if today.done else _("Nothing to review today.")
    if today.next is None:
        return done
    return _("%(done)s The next question comes on %(day)s.") % {"done": done, "day": day(today.next)}


def knowing(learner: Learner | None, concept: str, language: str, now: datetime) -> Sitting | None:
    """One of the three questions of "I know this"; None for an idea that has no three to ask."""
    if concept not in asking.enough_to_skip(language):
        return None
    history = knowledge.histories(learner, [concept]).get(concept, frozenset()) if learner else frozenset()
    stands = standing(history)
    sitting = _of_idea(concept, language)
    sitting.number, sitting.total = min(stands.run, SKIP - 1) + 1, SKIP
    if stands.level >= Level.GOT_IT:
        return _got_it(sitting, concept, stands)
    question = asking.next_question(concept, language, history, now=now)
    if question is None:
        return None
    sitting.card = ask(question, place_of(KNOW, question, concept))
    return sitting


def after_knowing(known: list[Known], concept: str, language: str, card: Card) -> Sitting:
    """The answered card: on to the next of three, to the end, or to the lesson that explains it."""
    sitting = _of_idea(concept, language)
    stands = next((one.standing for one in known if one.concept == concept), Standing())
    sitting.card, sitting.number, sitting.total = card, max(1, stands.run), SKIP
    if card.stage != cards.DONE:
        return sitting
    lesson = whereabouts.of_ideas(language).get(concept)
    if stands.level >= Level.GOT_IT:
        return _got_it(sitting, concept, stands)
    sitting.next = {"label": _("Next question") if stands.run else _("Begin again"), "href": sitting.here}
    if not stands.run and lesson:
        sitting.also = {"label": lesson.title, "href": lesson.href}
        sitting.words = _("The lesson explains it, and this answer counts like any other.")
    return sitting


def _of_idea(concept: str, language: str) -> Sitting:
    name = Concept.objects.all_names(language).get(concept, concept)
    return Sitting(name, reverse("quizzes:know", args=[concept]))


def _got_it(sitting: Sitting, concept: str, stands: Standing) -> Sitting:
    sitting.known = [Known(concept, sitting.title, stands)]
    sitting.words = _("You know this.")
    sitting.next = {"label": _("Back to my page"), "href": reverse("learners:mine")}
    return sitting


def as_context(sitting: Sitting) -> dict[str, Any]:
    return {"sitting": sitting, "card": sitting.card, "known": sitting.known}
