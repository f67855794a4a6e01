"""The number that a lender is told: at nine, ten and eleven people, once a week, and by steps of ten at least."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from learners.models import Learner
from lenders.actions import staff
from lenders.models import StaffConsent, StaffCount
from lenders.scope import Scope
from lenders.staff import finishing
from lenders.staff.publishing import told
from lenders.tasks import close_staff_weeks
from lessons.models import LessonPage
from tests.lenders.staff.conftest import AFTER, MONDAY, NOON, code_of, finish, people

WEEK = timedelta(days=7)


def number(organisation):
    return Scope(organisation).staff_counts.first().count


@pytest.mark.parametrize(("staff_number", "seen"), [(0, None), (9, None), (10, 10), (11, 11)])
def test_ten_people_are_told_and_nine_are_not(course, fastcash, staff_number, seen):
    people(code_of(fastcash), staff_number)
    assert len(staff.close_weeks(now=AFTER)) == 1
    assert number(fastcash) == seen


def test_one_more_person_does_not_move_the_number(course, fastcash):
    code = code_of(fastcash)
    people(code, 12)
    staff.close_weeks(now=AFTER)
    people(code, 1, at=NOON + WEEK)
    staff.close_weeks(now=AFTER + WEEK)
    assert number(fastcash) == 12
    people(code, 9, at=NOON + 2 * WEEK)
    staff.close_weeks(now=AFTER + 2 * WEEK)
    assert number(fastcash) == 22


def test_one_who_stops_does_not_move_it_and_ten_who_stop_do(course, fastcash):
    there = people(code_of(fastcash), 14)
    staff.close_weeks(now=AFTER)
    for learner in there[:1]:
        staff.withdraw(learner=learner, lender=fastcash.public_id)
    staff.close_weeks(now=AFTER + WEEK)
    assert number(fastcash) == 14
    for learner in there[1:10]:
        staff.withdraw(learner=learner, lender=fastcash.public_id)
    staff.close_weeks(now=AFTER + 2 * WEEK)
    assert number(fastcash) is None


@given(st.lists(st.integers(0, 60), min_size=1, max_size=30))
def test_whatever_happens_no_step_tells_of_fewer_than_ten(counts):
    shown = [None]
    for count in counts:
        shown.append(told(count, shown[-1]))
        assert shown[-1] is None or shown[-1] >= 10
    steps = [(a, b) for a, b in pairwise(shown) if a != b and None not in (a, b)]
    assert all(abs(a - b) >= 10 for a, b in steps)


def test_whoever_said_yes_and_has_not_finished_is_not_counted(course, fastcash):
    code = code_of(fastcash)
    people(code, 9)
    (half,) = people(code, 1, finished=False)
    finish(half, lessons=sorted(finishing.lessons())[:1])
    staff.close_weeks(now=AFTER)
    assert number(fastcash) is None


def test_whoever_finished_and_said_nothing_is_not_counted(course, fastcash):
    people(code_of(fastcash), 9)
    finish(Learner.objects.create(language="en"))
    staff.close_weeks(now=AFTER)
    assert number(fastcash) is None


def test_what_happens_after_the_week_waits_for_the_next(course, fastcash):
    code = code_of(fastcash)
    people(code, 10, at=AFTER)
    staff.close_weeks(now=AFTER)
    assert number(fastcash) is None
    staff.close_weeks(now=AFTER + WEEK)
    assert number(fastcash) == 10


def test_a_told_week_never_changes(course, fastcash):
    code = code_of(fastcash)
    people(code, 10)
    staff.close_weeks(now=AFTER)
    people(code, 30)
    assert staff.close_weeks(now=AFTER) == []
    assert list(StaffCount.objects.values_list("week", "count")) == [(MONDAY, 10)]


def test_weeks_that_a_worker_slept_through_are_told_in_their_order(course, fastcash):
    people(code_of(fastcash), 10)
    rows = staff.close_weeks(now=AFTER + 2 * WEEK)
    assert [(row.week, row.count) for row in rows] == [(MONDAY + n * WEEK, 10) for n in range(3)]


def test_a_week_ends_at_the_lenders_own_midnight(course, harbour):
    code_of(harbour)
    assert staff.close_weeks(now=AFTER - timedelta(hours=9)) == []
    assert len(staff.close_weeks(now=AFTER - timedelta(hours=8))) == 1


def test_a_lesson_that_is_added_later_takes_nobody_out(course, fastcash):
    code = code_of(fastcash)
    people(code, 10)
    staff.close_weeks(now=AFTER)
    course.add_child(instance=LessonPage(title="three", slug="three", summary="three", locale=course.locale))
    people(code, 10, at=NOON + WEEK)
    staff.close_weeks(now=AFTER + WEEK)
    assert number(fastcash) == 20
    assert StaffConsent.objects.filter(finished_by=MONDAY).count() == 10


def test_without_the_course_nobody_has_finished_it(fastcash):
    people(code_of(fastcash), 12, finished=True)
    staff.close_weeks(now=AFTER)
    assert number(fastcash) is None


def test_another_lenders_staff_are_not_counted_here(course, fastcash, harbour):
    people(code_of(fastcash), 6)
    people(code_of(harbour), 6)
    staff.close_weeks(now=AFTER)
    assert [number(one) for one in (fastcash, harbour)] == [None, None]


def test_the_database_itself_refuses_a_number_below_ten(fastcash):
    with pytest.raises(IntegrityError), transaction.atomic():
        StaffCount.objects.create(organisation=fastcash, week=MONDAY, count=9)


def test_the_hourly_task_tells_each_lender_once(course, fastcash, harbour):
    for one in (fastcash, harbour):
        code_of(one)
    assert close_staff_weeks() > 2
    assert close_staff_weeks() == 0
