"""One question, one answer: rule R in place P on day D, from the nearest place, and never from a draft."""

from datetime import date

import pytest

from facts import asking
from tests.facts.making import a_fact

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def nothing_remembered():
    asking.forget()


def test_a_fact_answers_for_its_place_and_the_places_in_it():
    a_fact(place="CN")
    assert asking.in_force("rate_ceiling/private", "CN", TODAY).record == "cn-ceiling"
    assert asking.in_force("rate_ceiling/private", "CN-SZ", TODAY).place == "CN"
    assert asking.in_force("rate_ceiling/private", "HK", TODAY) is None


def test_the_nearest_place_answers_first():
    a_fact("gb", place="GB", rule="limitation/contract")
    a_fact("sct", place="GB-SCT", rule="limitation/contract")
    assert asking.in_force("limitation/contract", "GB-SCT", TODAY).record == "sct"
    assert asking.in_force("limitation/contract", "GB-WLS", TODAY).record == "gb"


def test_nothing_is_claimed_elsewhere_or_for_a_place_nobody_knows():
    a_fact()
    assert asking.in_force("rate_ceiling/private", "", TODAY) is None
    assert asking.in_force("rate_ceiling/private", "XX", TODAY) is None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2019, 12, 31), None),
        (date(2020, 1, 1), "old"),
        (date(2020, 8, 19), "old"),
        (date(2020, 8, 20), "new"),
        (date(2027, 8, 29), "new"),
        (date(2027, 8, 30), None),
    ],
)
def test_the_day_decides_which_fact_answers_to_the_day(on, expected):
    a_fact("old", effective_from=date(2020, 1, 1), effective_to=date(2020, 8, 19))
    a_fact("new", effective_from=date(2020, 8, 20), review_by=date(2027, 5, 31))
    known = asking.in_force("rate_ceiling/private", "CN", on)
    assert (known.record if known else None) == expected


def test_a_draft_never_answers():
    a_fact(live=False)
    a_fact("doubtful", live=False, confidence="weak_secondary")
    assert asking.in_force("rate_ceiling/private", "CN", TODAY) is None
    assert asking.all_in_force("rate_ceiling", "CN", TODAY) == ()


def test_a_topic_lists_nearest_first_and_each_rule_once():
    a_fact("gb-main", place="GB", rule="debt_advice/main")
    a_fact("gb-sharks", place="GB", rule="debt_advice/loan_sharks")
    a_fact("sct-main", place="GB-SCT", rule="debt_advice/main")
    found = asking.all_in_force("debt_advice", "GB-SCT", TODAY)
    assert [known.record for known in found] == ["sct-main", "gb-sharks"]


def test_a_warm_process_asks_no_database(django_assert_num_queries):
    a_fact()
    asking.in_force("rate_ceiling/private", "CN", TODAY)
    with django_assert_num_queries(0):
        asking.in_force("rate_ceiling/private", "CN", TODAY)
        asking.all_in_force("rate_ceiling", "CN", TODAY)
        asking.next_change(TODAY)


def test_any_change_of_a_fact_or_its_words_is_seen(django_capture_on_commit_callbacks):
    fact = a_fact()
    assert asking.in_force("rate_ceiling/private", "CN", TODAY).value["value"] == 24
    with django_capture_on_commit_callbacks(execute=True):
        fact.value = fact.value | {"value": 20}
        fact.save()
    assert asking.in_force("rate_ceiling/private", "CN", TODAY).value["value"] == 20
    with django_capture_on_commit_callbacks(execute=True):
        fact.delete()
    assert asking.in_force("rate_ceiling/private", "CN", TODAY) is None


def test_the_next_change_is_a_beginning_an_end_or_a_review_long_missed():
    a_fact("ends", effective_to=date(2026, 12, 31))
    a_fact("begins", effective_from=date(2027, 1, 15), review_by=date(2027, 3, 1))
    days = [date(2026, 11, 23)]
    while following := asking.next_change(days[-1]):
        days.append(following)
    assert days[1:] == [date(2027, 1, 1), date(2027, 1, 15), date(2027, 5, 31)]


def test_words_come_in_the_language_asked_for():
    a_fact()
    known = asking.in_force("rate_ceiling/private", "CN", TODAY)
    assert known.title("zh-hans") == "利率上限"
    assert known.plain("en") == "A lender may ask 24 % a year at most."
    assert known.limits("zh-hans") == "低于它，不等于便宜。"
