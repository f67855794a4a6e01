"""Days of review: the published intervals, the rating rule, and days shortly before a payment."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.mastery import Answered
from quizzes.spacing import aligned, memory, ratings

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
_keys = count()


def answer(sign="+", *, day=0, minute=0, item=None, **more):
    key = f"k{next(_keys)}"
    at = START + timedelta(days=day, minutes=minute)
    return Answered(at, item or key, sign == "+", key, unsure=sign == "?", **more)


def rated(*answers):
    return [one.rating.name for one in ratings(answers)]


FIRSTS = {
    "again": [answer("-")],
    "hard": [answer("-", item="a"), answer("+", minute=1, item="a", tries=2)],
    "good": [answer("+")],
}


@pytest.mark.parametrize(
    ("first", "intervals"),
    [("again", [1, 4, 17, 61, 180]), ("hard", [2, 13, 58, 180]), ("good", [4, 31, 173, 180])],
)
def test_the_published_intervals_come_out(first, intervals):
    history, day, found = [*FIRSTS[first]], 0, []
    for _ in intervals:
        found.append((memory(history).due - START.date()).days - day)
        day += found[-1]
        history.append(answer(day=day))
    assert found == intervals


def test_wrong_and_not_sure_are_again_and_right_is_good():
    assert rated(answer("-"), answer("?", minute=1), answer("+", minute=2)) == ["Again", "Again", "Good"]


def test_right_at_the_second_try_is_hard():
    assert rated(answer("-", item="a"), answer("+", item="a", minute=1, tries=2)) == ["Hard"]
    assert rated(answer("-", item="a"), answer("-", item="a", minute=1, tries=2)) == ["Again"]


def test_easy_takes_three_in_a_row_right_at_once_and_sure():
    sure = [answer(minute=n, confidence="sure") for n in range(4)]
    assert rated(*sure) == ["Good", "Good", "Easy", "Easy"]
    assert (
        rated(*sure[:2], answer(minute=5, confidence="fairly"), answer(minute=6, confidence="sure"))
        == ["Good"] * 4
    )
    assert rated(*sure[:2], answer("-", minute=5), answer(minute=6, confidence="sure"))[-1] == "Good"


def test_what_was_just_explained_is_not_rated_twice_in_a_day():
    assert rated(answer("-", item="a"), answer(item="a", minute=5)) == ["Again"]
    assert rated(answer("-", item="a"), answer(item="a", day=1)) == ["Again", "Good"]


def test_true_or_false_is_not_rated():
    assert memory([answer(counts=False)]) is None
    assert memory([]) is None


def test_four_successful_reviews_are_enough():
    history = [answer(), *(answer(day=day, purpose="review") for day in (4, 35, 200))]
    assert memory(history).due is not None
    done = memory([*history, answer("-", day=210, purpose="review"), answer(day=211, purpose="review")])
    assert (done.due, done.successes) == (None, 4)


def test_second_tries_in_a_review_succeed_once():
    history = [
        answer(),
        answer("-", day=4, item="r", purpose="review"),
        answer(day=4, minute=1, item="r", tries=2, purpose="review"),
    ]
    assert memory(history).successes == 1


@pytest.mark.parametrize(
    ("due", "due_day", "day"),
    [
        (date(2026, 2, 5), None, date(2026, 2, 5)),
        (date(2026, 2, 5), 10, date(2026, 2, 7)),
        (date(2026, 2, 5), 1, date(2026, 1, 29)),
        (date(2026, 2, 5), 20, date(2026, 2, 5)),
        (date(2026, 1, 9), 14, date(2026, 1, 11)),
        (date(2026, 1, 9), 15, date(2026, 1, 9)),
        (date(2026, 1, 6), 8, date(2026, 1, 6)),
        (date(2026, 2, 27), 31, date(2026, 2, 25)),
        (date(2026, 12, 30), 2, date(2026, 12, 30)),
    ],
)
def test_a_day_moves_to_three_days_before_a_payment_when_that_is_near(due, due_day, day):
    assert aligned(START.date(), due, due_day) == day


@given(st.integers(1, 180), st.none() | st.integers(1, 31))
def test_a_moved_day_stays_near_and_after_the_last_answer(interval, due_day):
    last = START.date()
    due = last + timedelta(days=interval)
    day = aligned(last, due, due_day)
    assert day > last
    assert abs((day - due).days) <= max(2, interval / 4)


@given(st.permutations([answer(sign, day=day) for sign, day in zip("+-+?++", range(0, 60, 10), strict=True)]))
def test_the_same_answers_in_any_order_of_rows_give_the_same_day(history):
    assert memory(history) == memory(sorted(history, key=lambda one: one.at))
