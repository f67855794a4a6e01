"""A fact that is due, silent or ended opens one review by itself; the review closes when its reason is gone."""

from datetime import date

import pytest
import time_machine

from facts.actions import Reviewed, review_facts
from facts.models import Review
from facts.tasks import review_facts as daily
from tests.facts.making import a_fact

pytestmark = pytest.mark.django_db
REVIEW_BY = date(2026, 11, 1)


def open_reviews() -> list[tuple[str, str]]:
    return [(review.fact.record, review.reason) for review in Review.objects.filter(closed_on=None)]


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (date(2026, 11, 1), None),
        (date(2026, 11, 2), "due"),
        (date(2027, 1, 30), "due"),
        (date(2027, 1, 31), "silent"),
    ],
)
def test_a_review_becomes_due_and_after_ninety_days_the_fact_falls_silent(on, reason):
    a_fact("one", review_by=REVIEW_BY)
    review_facts(on=on)
    assert open_reviews() == ([("one", reason)] if reason else [])


def test_an_ended_fact_needs_a_look_unless_another_follows():
    a_fact("alone", rule="rate_ceiling/licensed", effective_to=date(2026, 10, 31))
    a_fact("old", effective_to=date(2026, 10, 31))
    a_fact("new", effective_from=date(2026, 11, 1))
    review_facts(on=date(2026, 11, 1))
    assert open_reviews() == [("alone", "ended")]


def test_running_again_opens_nothing_twice_and_a_renewed_fact_closes_its_review():
    fact = a_fact("one", review_by=REVIEW_BY)
    assert review_facts(on=date(2026, 11, 2)) == Reviewed(opened=1, closed=0, open=1)
    assert review_facts(on=date(2026, 11, 3)) == Reviewed(opened=0, closed=0, open=1)
    fact.review_by = date(2027, 11, 1)
    fact.save()
    assert review_facts(on=date(2026, 11, 4)) == Reviewed(opened=0, closed=1, open=0)
    review = Review.objects.get()
    assert (review.opened_on, review.closed_on) == (date(2026, 11, 2), date(2026, 11, 4))


def test_a_draft_opens_no_review():
    a_fact("one", live=False, review_by=REVIEW_BY)
    assert review_facts(on=date(2027, 6, 1)).open == 0


def test_the_daily_task_does_it_for_today():
    a_fact("one", review_by=REVIEW_BY)
    with time_machine.travel("2026-11-02T00:20:00Z"):
        assert daily.delay().get() == 1
    assert Review.objects.get().opened_on == date(2026, 11, 2)
