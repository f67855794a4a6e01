"""When is an idea asked again? Rates answers, replays them through FSRS, and moves days before a payment; no table.

The answers themselves are the log of reviews: nothing but them is needed to work every day out anew.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from quizzes.mastery import Answered, Event, in_order

ENOUGH = 4
"""Successful reviews after which an idea is left alone."""
BEFORE_PAYMENT = timedelta(days=3)
_SCHEDULER = Scheduler(
    desired_retention=0.85,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=180,
    enable_fuzzing=False,
)
_SURE_IN_A_ROW = 3


@dataclass(slots=True)
class Rated:
    """One answer as FSRS takes it: 1 again, 2 hard, 3 good, 4 easy."""

    at: datetime
    item: str
    rating: Rating
    review: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """How firmly an idea is remembered, and the day on which to ask again; no day once it is left alone."""

    stability: float
    difficulty: float
    last: datetime
    due: date | None
    successes: int


def ratings(history: Iterable[Event]) -> list[Rated]:
    """One rating for each item and day: wrong or not sure is again, right at the second try hard, at the first good.

    Easy takes three in a row that were right at once and that the learner was sure about.
    """
    found: list[Rated] = []
    sure = 0
    for answer in in_order(history):
        if not isinstance(answer, Answered) or not answer.counts:
            continue
        if answer.tries > 1:
            _second_try(found, answer)
            continue
        if any(one.item == answer.item and one.at.date() == answer.at.date() for one in found):
            continue
        sure = sure + 1 if answer.right and answer.confidence == "sure" else 0
        rating = Rating.Good if answer.right else Rating.Again
        if sure >= _SURE_IN_A_ROW:
            rating = Rating.Easy
        found.append(Rated(answer.at, answer.item, rating, answer.purpose == "review"))
    return found


def _second_try(found: list[Rated], answer: Answered) -> None:
    if answer.right and found and found[-1].item == answer.item and found[-1].rating is Rating.Again:
        found[-1].rating = Rating.Hard


def memory(history: Iterable[Event], due_day: int | None = None) -> Memory | None:
    """Everything rated, replayed; None while nothing was rated. `due_day` is the day of the month of a payment."""
    rated = ratings(history)
    if not rated:
        return None
    card = Card(card_id=0)
    for one in rated:
        card, _log = _SCHEDULER.review_card(card, one.rating, review_datetime=one.at)
    successes = sum(one.review and one.rating is not Rating.Again for one in rated)
    last = rated[-1].at
    return Memory(
        stability=card.stability or 0.0,
        difficulty=card.difficulty or 0.0,
        last=last,
        due=None if successes >= ENOUGH else aligned(last.date(), card.due.date(), due_day),
        successes=successes,
    )


def aligned(last: date, due: date, due_day: int | None) -> date:
    """Three days before a payment when that lies within a quarter of the interval of `due`, two days at least."""
    if not due_day:
        return due
    reach = max(2.0, (due - last).days / 4)
    near = [_payment(due, months, due_day) - BEFORE_PAYMENT for months in (-1, 0, 1, 2)]
    fitting = [day for day in near if abs((day - due).days) <= reach and day > last]
    return min(fitting, key=lambda day: (abs((day - due).days), day), default=due)


def _payment(near: date, months: int, due_day: int) -> date:
    """The payment of the month so many months on; in a short month on its last day."""
    index = near.year * 12 + near.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(due_day, calendar.monthrange(year, month + 1)[1]))
