"""Several workers at once, on the database that serves in production: each letter goes out once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from learners import actions, reminding
from learners.models import Learner, Reminder
from learners.reminding import Kind, Letter

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


@pytest.fixture
def planned(db):
    reminding.register(Kind("test", "", lambda reminder: Letter("A day", "Hello."), lambda learner: None))
    for place in range(30):
        user = actions.open_account(email=f"reader{place}@example.org")
        learner = Learner.objects.create(language="en", user=user)
        actions.plan_reminder(learner=learner, kind="test", about="1", due=timezone.now())
    yield
    del reminding._kinds["test"]


def test_four_workers_at_once_send_each_letter_once(planned):
    def work(_number):
        try:
            return actions.send_due_reminders(now=timezone.now())
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        ends = sum(pool.map(work, range(4)), Counter())
    assert ends == {"sent": 30}
    assert Counter(letter.extra_headers["Message-ID"] for letter in mail.outbox).most_common(1)[0][1] == 1
    assert set(Reminder.objects.values_list("state", flat=True)) == {"sent"}
