"""What is there to review today, and when next? Three questions a day at most; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import prefetch_related_objects
from django.utils import timezone

from learners.models import Learner
from quizzes import asking, knowledge
from quizzes.models import Attempt, Question, ReviewCard

MOST_A_DAY = 3


@dataclass(frozen=True, slots=True)
class ReviewDay:
    """`left` are the ideas still to ask today, the one that waited longest first."""

    done: int
    left: tuple[str, ...]
    next: date | None

    @property
    def total(self) -> int:
        return self.done + len(self.left)


def review_day(learner: Learner, language: str, now: datetime) -> ReviewDay:
    """Today's reviews of this learner, in ideas that some question of this language asks about: two queries."""
    today = timezone.localdate(now)
    askable = asking.ideas_asked(language)
    cards = [card for card in scheduled(learner) if card.concept in askable]
    answered = Attempt.objects.filter(learner=learner, purpose="review", tries=1, created__date=today)
    done = answered.values("question").distinct().count() if cards else 0
    due = [card.concept for card in cards if card.due and card.due <= today]
    left = tuple(due[: max(0, MOST_A_DAY - done)])
    later = [card.due for card in cards if card.due and card.due > today]
    if due and not left:
        later.append(today + timedelta(days=1))
    return ReviewDay(done, left, today if left else min(later, default=None))


def scheduled(learner: Learner) -> list[ReviewCard]:
    """Every idea that will be asked again, the earliest first; read once for all panels of a page."""
    prefetch_related_objects([learner], "review_cards")
    cards = [card for card in learner.review_cards.all() if card.due is not None]
    return sorted(cards, key=lambda card: (card.due or date.max, card.concept))


def question_for(learner: Learner, concept: str, language: str, now: datetime) -> Question | None:
    """The question that asks about this idea next."""
    history = knowledge.histories(learner, [concept]).get(concept, frozenset())
    return asking.next_question(concept, language, history, now=now)


def days_ahead(learner: Learner, now: datetime) -> list[date]:
    """The days on which something is to be reviewed, from today on; what is overdue counts for today."""
    today = timezone.localdate(now)
    return sorted({max(today, card.due) for card in scheduled(learner) if card.due})
