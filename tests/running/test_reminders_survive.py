"""A worker is killed in the middle of its letters, twice: none is lost, and none goes out twice."""

import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing, contextmanager

import pytest

from tests.conftest import ROOT
from tests.running.test_worker import WORKER, environment, shell  # noqa: F401

LETTERS = 14
WANTED = f"""
from datetime import date
from django.utils import timezone
from learners import actions
from learners.models import Learner
from learners.tasks import send_due_reminders
from quizzes.models import ReviewCard, ReviewPlan
for place in range({LETTERS}):
    user = actions.open_account(email=f"reader{{place}}@example.org")
    learner = Learner.objects.create(language="en", user=user)
    ReviewPlan.objects.create(learner=learner, by_mail=True)
    card = {{"stability": 1, "difficulty": 1, "last": timezone.now(), "due": date(2020, 1, 1)}}
    ReviewCard.objects.create(learner=learner, concept="x", **card)
    actions.plan_reminder(learner=learner, kind="review", about="today", due=timezone.now())
send_due_reminders.delay()
"""
GO_ON = "from learners.tasks import sweep_reminders as s, send_due_reminders as t; s.delay(); t.delay()"


@pytest.fixture
def place(environment, tmp_path):  # noqa: F811
    environment["DJANGO_SETTINGS_MODULE"] = "tests.running.slow_settings"
    return tmp_path


@contextmanager
def working(environment, end=signal.SIGTERM):  # noqa: F811
    """A real worker of one thread, so that tasks run in the order in which they were sent."""
    command = [sys.executable, *WORKER.replace("-c 2", "-c 1").split()]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, **quiet)
    try:
        yield
    finally:
        process.send_signal(end)
        process.wait(timeout=30)


def mails(place):
    """How often each Message-ID stands in the files of sent mail."""
    texts = [file.read_text() for file in (place / "mail").glob("*.log")] if (place / "mail").exists() else []
    return Counter(key for text in texts for key in re.findall(r"^Message-ID: <(\w+)@", text, re.MULTILINE))


def rows(place):
    with closing(sqlite3.connect(place / "lantern.sqlite3", timeout=10)) as database:
        return dict(database.execute("SELECT key, state FROM learners_reminder").fetchall())


def an_hour_passes(place):
    """What the dead worker held becomes stale at once."""
    with closing(sqlite3.connect(place / "lantern.sqlite3", timeout=10)) as database:
        database.execute("UPDATE learners_reminder SET moved = datetime(moved, '-1 hour')")
        database.commit()


def wait_until(condition):
    deadline = time.monotonic() + 40
    while not condition():
        assert time.monotonic() < deadline, "the worker did not come that far"
        time.sleep(0.05)


def test_a_worker_killed_in_the_middle_loses_no_letter_and_sends_none_twice(environment, place):  # noqa: F811
    shell(environment, WANTED)
    for many in (4, 9):
        with working(environment, signal.SIGKILL):
            wait_until(lambda many=many: len(mails(place)) >= many)
        assert set(rows(place).values()) & {"claimed", "sending"}
        an_hour_passes(place)
        shell(environment, GO_ON)
    with working(environment):
        wait_until(lambda: set(rows(place).values()) <= {"sent", "uncertain"})
    states, sent = rows(place), mails(place)
    assert len(states) == LETTERS
    assert set(sent.values()) == {1}
    assert all(sent[key] == 1 for key, state in states.items() if state == "sent")
    assert sum(state == "uncertain" for state in states.values()) <= 2
