"""The data are whole: each record has a rule, a source, dates and a value; each place offered has its three routes."""

import json
import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest

from facts import values

from .data_files import ADDED, BY_ID, FIRST_READ, PLACES, RECORDS, RULES, SHOWN, lineage, may_be_shown, phones

ROUTES = ("crisis_helpline", "complaint_channel", "debt_advice")
OFFERED = [code for code, place in PLACES.items() if "left_out" not in place]


def test_all_records_of_the_first_reading_are_here():
    assert len(FIRST_READ) == 160
    assert len(BY_ID) == len(RECORDS) == 160 + len(ADDED)


def test_every_record_states_one_rule_of_its_own_topic():
    assert set(RULES) == set(BY_ID)
    assert [name for name, rule in RULES.items() if rule.partition("/")[0] != BY_ID[name]["topic"]] == []
    assert [rule for rule in RULES.values() if not re.fullmatch(r"[a-z_]+/[a-z0-9_]+", rule)] == []


def test_no_two_records_state_one_rule_for_a_place_on_one_day():
    def days(record):
        return record["effective_from"], record["effective_to"] or "9999-12-31"

    together = [
        (one["id"], other["id"])
        for one, other in combinations(SHOWN, 2)
        if (one["place"], RULES[one["id"]]) == (other["place"], RULES[other["id"]])
        and days(one)[0] <= days(other)[1]
        and days(other)[0] <= days(one)[1]
    ]

    assert together == []


def test_dates_run_forwards():
    for record in RECORDS:
        start, end = record["effective_from"], record["effective_to"]
        assert start is None or date.fromisoformat(start)
        assert end is None or date.fromisoformat(start) <= date.fromisoformat(end)
        assert date.fromisoformat(record["checked_on"]) < date.fromisoformat(record["review_by"])
        assert bool(start) == bool(record["effective_from_basis"])


def test_what_may_be_shown_names_its_source_and_where_it_was_read():
    for record in SHOWN:
        assert record["legal_source"]["name"], record["id"]
        assert record["sources"], record["id"]
        assert record["do_not_conclude"], record["id"]


def test_a_link_is_shown_only_where_it_is_marked_as_fit_to_show():
    assert [r["id"] for r in RECORDS if r["publishable_link"] != r["url"].startswith("http")] == []


def test_weak_and_unverified_records_are_never_shown():
    weak = [r for r in RECORDS if r["confidence"] in ("weak_secondary", "unverified")]

    assert len(weak) == 18
    assert not any(map(may_be_shown, weak))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
def test_a_machine_can_use_the_value(record):
    values.check(record["value"])
    assert not re.search(r"\d\.\d+(?=[,}\]])", re.sub(r'"[^"]*"', "", json.dumps(record["value"])))


@pytest.mark.parametrize("code", OFFERED)
@pytest.mark.parametrize("topic", ROUTES)
def test_each_place_offered_has_this_route(code, topic):
    found = [r["id"] for r in SHOWN if r["topic"] == topic and r["place"] in lineage(code)]

    assert found


def test_places_left_out_say_why_and_lack_a_route():
    left_out = set(PLACES) - set(OFFERED)

    assert left_out == {"EU", "PH", "ID", "IN", "KE"}
    for code in left_out:
        assert PLACES[code]["left_out"].endswith(".")
        assert {r["topic"] for r in SHOWN if r["place"] == code} & set(ROUTES) != set(ROUTES)


def test_the_tree_of_places_holds_together():
    assert {record["place"] for record in RECORDS} <= set(PLACES)
    assert all(re.fullmatch(r"[A-Z]{2}(-[A-Z]{2,3})?", code) for code in PLACES)
    assert {p["currency"] for c, p in PLACES.items() if c in OFFERED} == {
        "CNY", "HKD", "TWD", "USD", "GBP", "EUR", "SGD",
    }  # fmt: skip
    assert {c for c in OFFERED if PLACES[c]["advice_mode"] == "information"} == {
        code for code in OFFERED if code.startswith("GB")
    }


@pytest.mark.parametrize(("name", "phone"), phones())
def test_a_telephone_dials_the_number_that_is_read(name, phone):
    digits = re.sub(r"\D", "", phone["number"])

    assert re.fullmatch(r"\+\d{8,15}|\d{3,11}", phone["tel"])
    assert phone["tel"].endswith(digits.lstrip("0"))
    assert all(phone["name"][language].strip() for language in ("en", "zh-hans"))


def test_alternatives_name_the_needs_they_serve():
    needs = {"home", "energy", "medical", "school", "car", "daily_living", "repay_loan"}
    found = [record for record in RECORDS if record["topic"] == "alternative"]

    assert Counter(record["place"] for record in found)["CN"] == 4
    for record in found:
        assert record["value"]["needs"], record["id"]
        assert set(record["value"]["needs"]) <= needs, record["id"]
        assert record["value"]["kind"] in ("grant", "loan", "plan", "own_money"), record["id"]


def test_only_where_a_fact_says_so_are_part_payments_customary():
    customary = {
        r["place"]: r["value"]["customary"] for r in RECORDS if RULES[r["id"]] == "part_payment/acceptance"
    }

    assert customary == {"CN": False, "TW": False, "GB": True}
