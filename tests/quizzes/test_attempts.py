"""Attempts are counted in order, once for each form, and joined without a gap when two learners are one."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from learners import actions as learner_actions
from learners.models import Learner
from quizzes.actions import record_attempt
from quizzes.marking import FULL, NONE, Mark
from quizzes.models import Attempt, Concept, QuestionLink

pytestmark = pytest.mark.django_db


@pytest.fixture
def learners(db):
    return [Learner.objects.create(language="en") for _ in range(2)]


def record(question, learner, key, credit=NONE, day=1, **more):
    given = {"answer": {"choice": key}, "mark": Mark(credit), "key": key, **more}
    attempt = record_attempt(learner=learner, version=question.version, **given)
    Attempt.objects.filter(pk=attempt.pk).update(created=datetime(2026, 5, day, tzinfo=UTC))
    return attempt


def test_answers_to_one_question_are_numbered_and_the_first_is_marked_so(question, make_question, learners):
    other = make_question("multi")
    made = [record(q, learners[0], key) for q, key in ((question, "a"), (question, "b"), (other, "c"))]
    assert [(one.sequence, one.first) for one in made] == [(1, True), (2, False), (1, True)]


def test_the_same_form_twice_is_one_attempt(question, learners):
    assert record(question, learners[0], "a", tries=2) == record(question, learners[0], "a", FULL)
    attempt = Attempt.objects.get()
    assert (attempt.sequence, attempt.tries, attempt.credit) == (1, 2, 0)


def test_no_two_attempts_share_a_number(question, learners):
    attempt = record(question, learners[0], "a")
    attempt.pk, attempt.key = None, "b"
    with pytest.raises(IntegrityError), transaction.atomic():
        attempt.save()


@pytest.mark.parametrize("kept", [0, 1])
def test_a_merge_counts_anew_by_time_whichever_learner_stays(question, learners, kept):
    for place, (learner, key, day) in enumerate([(0, "a", 1), (1, "b", 2), (0, "c", 3), (1, "a", 4)]):
        record(question, learners[learner], key, [NONE, NONE, NONE, FULL][place], day)
    learner_actions.merge(kept=learners[kept], other=learners[1 - kept])
    rows = list(Attempt.objects.order_by("sequence").values_list("sequence", "key", "credit"))
    assert rows == [(1, "a", Decimal(1)), (2, "b", Decimal(0)), (3, "c", Decimal(0))]


def test_each_try_before_costs_a_third_and_never_more_than_all(question, learners):
    made = [record(question, learners[0], str(tries), FULL, tries=tries) for tries in (1, 2, 3, 4, 9)]
    assert [one.final_credit for one in made] == [1, Decimal("0.66667"), Decimal("0.33333"), 0, 0]
    assert all(one.correct for one in made)


def test_a_link_is_made_at_the_first_publication_and_outlives_the_question(make_question, zh):
    english = make_question()
    chinese = make_question(locale=zh, translation_of=english)
    before = {code: link.path for code, link in QuestionLink.objects.of(english.translation_key).items()}
    chinese.delete()
    english.delete()
    make_question("multi", key="another")
    again = make_question(translation_of=english)
    after = {code: link.path for code, link in QuestionLink.objects.of(again.translation_key).items()}
    assert set(before) == {"en", "zh-hans"}
    assert after == before


def test_concepts_are_made_once_and_named_in_both_languages(make_question, zh):
    make_question(concept="daily-rate total-cost")
    made = make_question("multi", concept="daily-rate")
    assert made.version.content["concepts"] == ["daily-rate"]
    assert Concept.objects.source().count() == 2
    assert Concept.objects.names(["daily-rate", "total-cost"], "zh-hans") == {
        "daily-rate": "日利率合一年是多少",
        "total-cost": "一笔贷款总共要多花多少",
    }


def test_an_idea_without_a_name_in_a_language_is_called_by_its_source_name(make_question, zh):
    make_question(concept="never-named")
    assert Concept.objects.names(["never-named"], "zh-hans") == {"never-named": "Never named"}
