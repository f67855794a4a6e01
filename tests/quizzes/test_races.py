"""What two devices, or one nervous thumb, do at the same moment; on the database that serves in production."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from learners import actions as learner_actions
from learners import identity
from learners.models import Learner
from quizzes.actions import record_attempt
from quizzes.marking import FULL, Mark
from quizzes.models import Attempt, QuestionLink, QuestionVersion
from tests.quizzes.conftest import OURS, ticket_for

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def at_once(*works):
    def run(work):
        try:
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [done.result() for done in [pool.submit(run, work) for work in works]]


@pytest.fixture
def learners(db):
    return [Learner.objects.create(language="en") for _ in range(2)]


def answer(question, learner, ticket):
    def send():
        client = Client()
        client.cookies["lantern_learner"] = identity.seal(learner.public_id)
        url = f"/en/questions/{question.translation_key}/answer/"
        return client.post(url, {"ticket": ticket, "answer": "not-sure"}, headers=OURS).status_code

    return send


def test_the_same_answer_sent_twenty_times_at_once_counts_once(question, learners):
    ticket = ticket_for(question)
    assert at_once(*[answer(question, learners[0], ticket)] * 20) == [200] * 20
    assert Attempt.objects.count() == 1


def test_a_short_link_answered_twenty_times_at_once_counts_once(question, learners):
    path, ticket = QuestionLink.objects.get().path, ticket_for(question)

    def send():
        client = Client()
        client.cookies["lantern_learner"] = identity.seal(learners[0].public_id)
        return client.post(path, {"ticket": ticket, "answer": "not-sure"}, headers=OURS).status_code

    assert at_once(*[send] * 20) == [200] * 20
    assert [attempt.sequence for attempt in Attempt.objects.all()] == [1]


def test_different_answers_at_once_are_numbered_without_a_gap(question, learners):
    works = [answer(question, learners[0], ticket_for(question)) for _ in range(8)]
    assert at_once(*works) == [200] * 8
    assert sorted(Attempt.objects.values_list("sequence", flat=True)) == list(range(1, 9))


def test_two_devices_that_merge_at_once_lose_nothing(question, learners):
    version = QuestionVersion.objects.get()
    for place, learner in enumerate(learners * 3):
        given = {"answer": {"choice": str(place)}, "mark": Mark(FULL), "key": str(place)}
        record_attempt(learner=learner, version=version, **given)
    one, two = learners
    merge = learner_actions.merge
    ends = at_once(lambda: merge(kept=one, other=two), lambda: merge(kept=two, other=one))
    assert {end.pk for end in ends} == {Learner.objects.get().pk}
    numbers = Attempt.objects.filter(learner=ends[0]).values_list("sequence", flat=True)
    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]


def test_answers_during_a_merge_never_meet_an_error(question, learners):
    one, two = learners
    works = [answer(question, two, ticket_for(question)) for _ in range(6)]
    ends = at_once(*works, lambda: learner_actions.merge(kept=one, other=two).pk)
    assert ends == [200] * 6 + [one.pk]
    assert not Learner.objects.filter(pk=two.pk).exists()
