"""Two facts of one rule and place are never in force on the same day, whichever door they come through."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from facts.models import Fact
from tests.facts.making import FIELDS, a_fact

OLD = {"effective_from": date(2020, 1, 1), "effective_to": date(2021, 12, 31)}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "second",
    [
        {"effective_from": date(2021, 12, 31)},
        {"effective_from": date(2019, 1, 1)},
        {"effective_from": date(2019, 1, 1), "effective_to": date(2020, 1, 1)},
        {"effective_from": date(2020, 6, 1), "effective_to": date(2020, 6, 30)},
    ],
)
def test_a_second_fact_for_the_same_days_is_refused_by_model_and_database(second):
    a_fact("first", **OLD)
    with pytest.raises(ValidationError, match="it would be in force beside first"):
        a_fact("second", **second)
    with pytest.raises(IntegrityError, match="one_fact_at_a_time"), transaction.atomic():
        Fact.objects.bulk_create([Fact(record="second", live=True, **FIELDS | second)])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "second",
    [
        {"effective_from": date(2022, 1, 1), "effective_to": None},
        {"effective_from": date(2019, 1, 1), "effective_to": date(2019, 12, 31)},
        {"rule": "rate_ceiling/licensed"},
        {"place": "HK"},
    ],
)
def test_other_days_rules_and_places_stand_beside_it(second):
    a_fact("first", **OLD)
    assert a_fact("second", **OLD | second).pk


@pytest.mark.django_db
def test_a_draft_may_wait_beside_what_is_published_but_cannot_follow_it_in():
    a_fact("first")
    draft = a_fact("draft", live=False)
    with pytest.raises(IntegrityError, match="one_fact_at_a_time"), transaction.atomic():
        Fact.objects.filter(pk=draft.pk).update(live=True)
    draft.live = True
    with pytest.raises(ValidationError):
        draft.save()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"effective_to": date(2019, 1, 1)}, "fact_dates_in_order"),
        ({"source_name": ""}, "fact_has_a_source"),
        ({"effective_from": None}, "fact_published_is_verified"),
        ({"confidence": "unverified"}, "fact_published_is_verified"),
        ({"commencement_confirmed": None}, "fact_published_is_verified"),
    ],
)
def test_the_database_itself_refuses_what_nobody_should_rely_on(changed, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Fact.objects.bulk_create([Fact(record="wrong", live=True, **FIELDS | changed)])


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_keepers_who_publish_at_once_one_is_refused():
    ready = threading.Barrier(2)

    def publish(name: str) -> str:
        try:
            with transaction.atomic():
                fact = Fact(record=name, live=True, **FIELDS)
                fact.check_publishable()
                ready.wait(timeout=10)
                Fact.objects.bulk_create([fact])
            return "published"
        except IntegrityError as error:
            return "refused" if "one_fact_at_a_time" in str(error) else str(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(publish, ["one", "two"]))
    assert outcomes == ["published", "refused"]
    assert Fact.objects.published().count() == 1
