"""The files fill the table; a second run changes nothing, and what a keeper wrote is never written over."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model

from facts import asking, records
from facts.actions import load_facts, put_fact_keepers, withdraw_fact
from facts.models import Fact
from facts.records import DataError
from tests.facts.making import WORDS, a_record

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def rows() -> list:
    return list(Fact.objects.order_by("record").values())


def test_the_shipped_files_load_and_a_second_run_changes_nothing():
    first = load_facts()
    before = rows()
    second = load_facts()
    assert len(first.made) == len(records.read()) >= 160
    assert len(second.unchanged) == len(first.made)
    assert not (second.made)
    assert not (second.renewed)
    assert not (second.kept)
    assert rows() == before
    assert first.drafts.keys() == second.drafts.keys()


def test_a_new_fact_has_a_first_revision_to_go_back_to():
    load_facts(records=[a_record()])
    fact = Fact.objects.get()
    assert fact.latest_revision == fact.live_revision
    old = fact.latest_revision.as_object()
    assert [words.title for words in old.wordings.all()] == [WORDS["en"].title, WORDS["zh-hans"].title]


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"effective_from": None}, "It has no start date."),
        ({"confidence": "weak_secondary"}, "Nobody has verified it yet."),
        ({"confidence": "unverified"}, "Nobody has verified it yet."),
        ({"commencement_confirmed": False}, "It is not confirmed that it has begun."),
        ({"commencement_confirmed": None}, "It is not confirmed that it has begun."),
    ],
)
def test_what_is_not_sure_stays_a_draft_and_says_why(changed, reason):
    loaded = load_facts(records=[a_record(**changed)])
    assert loaded.drafts == {"cn-ceiling": [reason]}
    assert not Fact.objects.get().live
    assert asking.in_force("rate_ceiling/private", "CN", TODAY) is None


def test_words_in_one_language_only_keep_a_fact_a_draft():
    loaded = load_facts(records=[a_record(words={"en": WORDS["en"]})])
    assert loaded.drafts == {"cn-ceiling": ["It has no words in: zh-hans."]}


def test_a_changed_file_renews_a_fact_that_nobody_edited():
    load_facts(records=[a_record()])
    loaded = load_facts(records=[a_record(review_by=date(2028, 1, 1))])
    fact = Fact.objects.get()
    assert loaded.renewed == ["cn-ceiling"]
    assert (fact.review_by, fact.live, fact.revisions.count()) == (date(2028, 1, 1), True, 2)


def test_a_file_that_grows_doubtful_takes_its_fact_back():
    load_facts(records=[a_record()])
    load_facts(records=[a_record(confidence="unverified")])
    assert not Fact.objects.get().live


def test_what_a_keeper_published_is_kept_and_named():
    load_facts(records=[a_record()])
    keeper = get_user_model().objects.create(email="keeper@lantern.example")
    put_fact_keepers().user_set.add(keeper)
    fact = Fact.objects.get()
    fact.note = "Read again."
    fact.save_revision(user=keeper).publish(user=keeper)
    loaded = load_facts(records=[a_record(review_by=date(2028, 1, 1))])
    assert loaded.kept == ["cn-ceiling"]
    assert Fact.objects.get().review_by == date(2027, 5, 31)


def test_a_keepers_draft_is_kept_too():
    load_facts(records=[a_record()])
    keeper = get_user_model().objects.create(email="keeper@lantern.example")
    Fact.objects.get().save_revision(user=keeper)
    assert load_facts(records=[a_record(note="New.")]).kept == ["cn-ceiling"]


def test_a_withdrawn_fact_is_not_published_again_by_the_files(django_capture_on_commit_callbacks):
    load_facts(records=[a_record()])
    assert asking.in_force("rate_ceiling/private", "CN", TODAY)
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_fact(fact=Fact.objects.get(), user=None, reason="The court changed it.")
    assert asking.in_force("rate_ceiling/private", "CN", TODAY) is None
    load_facts(records=[a_record()])
    load_facts(records=[a_record(note="Read again.")])
    assert not Fact.objects.get().live


def test_two_records_of_one_rule_place_and_day_are_not_both_published():
    loaded = load_facts(records=[a_record("one"), a_record("two", review_by=date(2027, 6, 1))])
    assert loaded.drafts == {"two": ["On some day it would be in force beside one."]}


@pytest.mark.parametrize(
    "changed",
    [
        {"value": {"type": "fixed", "value": 3.5, "unit": "percent"}},
        {"value": {"type": "nobody knows"}},
        {"source_name": ""},
        {"effective_to": date(2019, 1, 1)},
        {"place": "XX"},
        {"rule": "no scope"},
    ],
)
def test_a_file_that_says_nonsense_loads_nothing(changed):
    with pytest.raises(DataError, match=r"^bad: "):
        load_facts(records=[a_record("good"), a_record("bad", **changed)])
    assert not Fact.objects.exists()
