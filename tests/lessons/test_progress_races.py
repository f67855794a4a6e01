"""Many taps at once on the database that serves in production end as one record that was never lowered."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection

from learners.models import Learner
from lessons.actions import finish_card
from lessons.models import LessonProgress

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def test_cards_finished_at_once_end_at_the_furthest():
    learner, key = Learner.objects.create(language="en"), uuid4()

    def finish(card):
        try:
            return finish_card(learner=learner, lesson_key=key, card=card, total=5).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        rows = set(pool.map(finish, [3, 1, 4, 2] * 5))
    progress = LessonProgress.objects.get()
    assert rows == {progress.pk}
    assert (progress.card, progress.finished_at) == (4, None)
