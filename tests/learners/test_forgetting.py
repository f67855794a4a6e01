"""Learners without an account whom nobody has seen for twelve months are forgotten, others never."""

import datetime
import logging

import pytest
from django.conf import settings
from django.utils import timezone

from learners import actions
from learners.models import Learner
from learners.tasks import purge_forgotten_learners

pytestmark = pytest.mark.django_db


def seen(days_ago, **more):
    then = timezone.now() - datetime.timedelta(days=days_ago)
    return Learner.objects.create(language="en", created=then, seen=then, **more)


def test_only_those_without_account_unseen_for_a_year_go(account):
    seen(366)
    stays = {seen(364).pk, seen(1000, user=account).pk}
    assert actions.purge_forgotten(now=timezone.now()) == 1
    assert set(Learner.objects.values_list("pk", flat=True)) == stays


def test_a_second_run_finds_nothing():
    seen(400)
    assert [actions.purge_forgotten(now=timezone.now()) for _ in range(2)] == [1, 0]


def test_many_go_in_small_batches():
    for _ in range(5):
        seen(400)
    assert actions.purge_forgotten(now=timezone.now(), batch=2) == 5
    assert Learner.objects.count() == 0


def test_the_nightly_task_logs_a_count_and_no_id(caplog):
    gone = seen(400)
    with caplog.at_level(logging.INFO, logger="learners.tasks"):
        assert purge_forgotten_learners.delay().get(disable_sync_subtasks=False) == 1
    assert "Forgot 1 learners" in caplog.text
    assert gone.public_id not in caplog.text


def test_the_schedule_names_the_task():
    assert settings.CELERY_BEAT_SCHEDULE["purge-forgotten-learners"]["task"] == purge_forgotten_learners.name
