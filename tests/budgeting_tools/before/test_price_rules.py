"""On which side of the place's dated price rules an offer stands: within, above, or we cannot judge."""

from datetime import date

import pytest
import time_machine

from facts import asking
from facts.models import Fact
from tests.budgeting_tools.forms_filled import BEFORE, fields, month, offer, rated, words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_a_day_that_the_facts_know(known_places):
    with time_machine.travel("2026-11-24 10:00", tick=False):
        yield


def sides(client, typed, place="CN", **changes):
    sent = typed | {"place": place} | {f"offer-0-{name}": text for name, text in changes.items()}
    return client.post(BEFORE["en"], sent).context["result"].sides


def test_above_is_said_with_both_figures_and_the_rule(client):
    (side,) = sides(client, offer(), lender_kind="micro_loan")
    assert side.sentence == (
        "Above the limit: counted as the rule counts, this offer is at 39.7\u202f% a year,"
        " and the limit is 24.0\u202f% a year (Mainland China, 24 November 2026)."
    )
    assert {fact.record for fact in side.facts} == {"cn-rate-financial-24-court-line", "cn-rate-micro-24-now"}


def test_within_approves_nothing(client):
    (side,) = sides(client, rated("nominal_yearly", "20", fees=""), lender_kind="bank")
    assert side.sentence.startswith("Within the limit: counted as the rule counts, this offer is at 20.0")
    assert side.tone == "note"


def test_the_page_shows_source_and_what_not_to_conclude_and_never_says_illegal(client):
    typed = offer() | {"place": "CN", "offer-0-lender_kind": "micro_loan"}
    said = words(client.post(BEFORE["en"], typed))
    assert "What this does not mean:" in said
    assert "checked on 23 November 2026" in said
    assert "legal" not in said.replace("legal text", "")


def test_an_unknown_lender_cannot_be_judged_and_hears_how_to_find_out(client):
    (side,) = sides(client, offer())
    assert side.sentence == "We cannot judge yet: which limit applies depends on who lends."
    assert "Look for the lender’s name on the contract, then choose it above." in side.how


def test_an_unknown_day_cannot_be_judged(client):
    (side,) = sides(client, offer(), lender_kind="bank", undated="on")
    assert side.sentence == "We cannot judge yet: which limit applies depends on the day of the contract."


def test_a_contract_is_judged_by_the_rules_of_its_day(client):
    (side,) = sides(client, offer(), lender_kind="private", signed="2024-11-05")
    assert "the limit is 12.4\u202f% a year (Mainland China, 5 November 2024)" in side.sentence


def test_a_published_rate_that_was_not_seen_is_not_guessed(client):
    (side,) = sides(client, offer(), lender_kind="private")
    assert side.sentence.startswith("We cannot judge: the limit follows a published rate")


@pytest.mark.parametrize("place", ["", "XX", "DE"])
def test_no_place_claims_no_rule(client, place):
    assert sides(client, offer(), place=place) == []


def test_a_rule_that_lapses_is_not_used_any_more(client):
    Fact.objects.filter(rule__startswith="rate_ceiling/", place="TW").update(effective_to=date(2026, 11, 23))
    asking.forget()
    (side,) = sides(client, offer() | {"currency": "TWD"}, place="TW")
    assert side.sentence.startswith("We have no checked price limit for where you live, so we claim none.")
    assert side.facts == []


@pytest.mark.parametrize(
    ("place", "large", "beside", "label"),
    [
        ("", "39.7", "47.8", "nominal"),
        ("CN", "39.7", "47.8", "IRR × 12"),
        ("TW", "39.7", "47.8", "total cost"),
        ("US", "39.7", "47.8", "APR"),
        ("HK", "47.8", "39.7", "APR"),
        ("GB", "47.8", "39.7", "APR"),
        ("EU-IE", "47.8", "39.7", "APR"),
        ("SG", "47.8", "39.7", "effective rate"),
    ],
)
def test_the_large_rate_is_the_one_the_place_quotes(client, place, large, beside, label):
    result = client.post(BEFORE["en"], offer() | {"place": place}).context["result"]
    assert (result.rate, result.beside[:4]) == (f"{large}\u202f%", beside)
    assert label in result.rate_label


def test_the_currency_follows_the_place_unless_one_was_typed(client):
    form = fields(client.get(BEFORE["en"]))
    there = fields(client.post(BEFORE["en"], form | {"place": "HK", "do": "edit"}))
    assert (there["place"], there["currency"]) == ("HK", "HKD")
    own = fields(client.post(BEFORE["en"], there | {"currency": "USD", "do": "edit"}))
    assert (own["place"], own["currency"]) == ("HK", "USD")


def test_the_address_may_name_the_place(client):
    form = fields(client.get(BEFORE["zh-hans"] + "?in=GB"))
    assert (form["place"], form["currency"]) == ("GB", "GBP")
    assert fields(client.get(BEFORE["zh-hans"] + "?in=XX"))["place"] == ""


def test_a_warm_answer_with_place_month_and_need_asks_the_database_little(
    client, django_assert_max_num_queries
):
    typed = offer() | month() | {"place": "CN", "need-purpose": "medical", "offer-0-lender_kind": "bank"}
    client.post(BEFORE["en"], typed)
    with django_assert_max_num_queries(8):
        client.post(BEFORE["en"], typed)
