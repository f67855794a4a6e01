"""How far a reader came: it only ever rises, whichever record comes first."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learners.models import Learner
from lessons.actions import finish_card, merge_progress
from lessons.models import LessonProgress
from lessons.progress import Standing, State, first_open, merged

START = datetime(2026, 1, 1, tzinfo=UTC)
moments = st.none() | st.integers(0, 1000).map(lambda minutes: START + timedelta(minutes=minutes))
standings = st.builds(Standing, st.integers(0, 5), moments, moments)


@given(standings, standings)
def test_merging_does_not_depend_on_the_order(one, other):
    assert merged(one, other) == merged(other, one)


@given(standings)
def test_merging_with_itself_changes_nothing(one):
    assert merged(one, one) == one


@given(standings, standings)
def test_merging_never_lowers(one, other):
    both = merged(one, other)
    assert both.card == max(one.card, other.card)
    assert (both.finished_at is not None) == bool(one.finished_at or other.finished_at)


def test_states_and_where_to_go_on():
    begun, finished = Standing(2, START), Standing(5, START, START)
    assert [Standing().state, begun.state, finished.state] == [State.NOT_STARTED, State.BEGUN, State.FINISHED]
    assert [Standing().next_card(5), begun.next_card(5), finished.next_card(5)] == [1, 3, 1]


def test_the_lesson_begun_comes_before_the_one_not_started():
    lessons = [Standing(5, START, START), Standing(), Standing(2, START)]
    assert first_open(lessons) == 2
    assert first_open(lessons[:2]) == 1
    assert first_open(lessons[:1]) is None


@pytest.mark.django_db
def test_finishing_an_earlier_card_again_lowers_nothing():
    learner, key = Learner.objects.create(language="en"), uuid4()
    for card in (3, 1):
        finish_card(learner=learner, lesson_key=key, card=card, total=5)
    progress = LessonProgress.objects.get()
    assert (progress.card, progress.finished_at) == (3, None)


@pytest.mark.django_db
def test_the_last_card_finishes_once_and_keeps_the_day():
    learner, key = Learner.objects.create(language="en"), uuid4()
    first = finish_card(learner=learner, lesson_key=key, card=5, total=5).finished_at
    assert finish_card(learner=learner, lesson_key=key, card=5, total=5).finished_at == first
    assert finish_card(learner=learner, lesson_key=key, card=5, total=7).finished_at == first


@pytest.mark.django_db
def test_two_devices_become_one_without_loss():
    phone, laptop = (Learner.objects.create(language="en") for _ in range(2))
    both, alone = uuid4(), uuid4()
    finish_card(learner=phone, lesson_key=both, card=4, total=5)
    finish_card(learner=laptop, lesson_key=both, card=5, total=5)
    finish_card(learner=laptop, lesson_key=alone, card=1, total=5)
    for _ in range(2):
        merge_progress(into=phone, source=laptop)
    rows = LessonProgress.objects.filter(learner=phone)
    assert {row.lesson_key: (row.card, bool(row.finished_at)) for row in rows} == {
        both: (5, True),
        alone: (1, False),
    }
    assert not LessonProgress.objects.filter(learner=laptop).exists()
