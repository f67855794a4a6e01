"""Pages stay light and ask the database little, however much is typed."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.budgeting_tools.forms_filled import AFTER, BEFORE, debts, month, offer, one

pytestmark = pytest.mark.django_db


def weight(response) -> int:
    return len(gzip.compress(response.content))


def queries(client, address, typed) -> int:
    client.post(address, typed)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.post(address, typed)
    return len(asked)


def test_an_answer_asks_the_database_at_most_for_the_lesson(client):
    assert queries(client, BEFORE["en"], offer() | month()) <= 2
    assert queries(client, AFTER["en"], debts()) <= 2
    assert queries(client, AFTER["en"], debts(*[one() for _ in range(50)])) <= 2


def test_an_empty_form_asks_the_database_nothing(client, django_assert_num_queries):
    client.get(BEFORE["en"])
    with django_assert_num_queries(0):
        client.get(BEFORE["en"])
        client.get(AFTER["en"])


def test_forms_and_answers_are_light(client):
    assert weight(client.get(BEFORE["en"])) < 9_000
    assert weight(client.get(AFTER["en"])) < 9_000
    assert weight(client.post(BEFORE["en"], offer() | month())) < 12_000
    assert weight(client.post(AFTER["en"], debts() | month())) < 16_000


def test_six_debts_and_many_months_stay_within_a_first_view(client):
    slow = [one(balance="9000", instalment="100", rate=str(11 + place)) for place in range(6)]
    assert weight(client.post(AFTER["en"], debts(*slow))) < 30_000
