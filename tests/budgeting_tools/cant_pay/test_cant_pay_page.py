"""“I can’t pay” is one tap from every page, stores nothing, and shows only numbers that are in force."""

import gzip
import logging

import pytest
import time_machine

from facts import actions, asking
from facts.models import Fact
from tests.budgeting_tools.forms_filled import words

pytestmark = pytest.mark.django_db
PAGE = "/en/help/cant-pay/"
LIGHT_KB = 12


@pytest.mark.parametrize("start", ["/en/help/", "/en/plan/before/", "/zh-hans/plan/after/", "/en/my/"])
def test_it_is_one_tap_away(client, start):
    language = start.split("/")[1]
    assert f'href="/{language}/help/cant-pay/"' in client.get(start).content.decode()


def test_reading_it_sets_nothing_and_asks_the_database_nothing(
    client, known_places, django_assert_num_queries
):
    client.get(PAGE)
    with django_assert_num_queries(0):
        response = client.get(PAGE)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "<script" not in response.content.decode()
    assert len(gzip.compress(response.content)) < LIGHT_KB * 1024


def test_no_answer_at_all_is_answered_kindly(client, known_places):
    response = client.post(PAGE, {})
    said = words(response)
    assert "One message today is enough." in said
    assert "You have not told us where you live. That is fine." in said
    assert "12356" in said
    assert "Please tell me which options you have when a month is hard" in said


def test_with_a_place_come_its_crisis_line_advice_and_complaints_in_that_order(client, known_places):
    said = words(client.post(PAGE, {"danger": ["heavy"], "place": "GB"}))
    assert said.index("First talk to somebody, today.") < said.index("116 123") < said.index("Today ")
    assert said.index("116 123") < said.index("0800 138 1111") < said.index("Financial Ombudsman")


def test_the_place_may_come_with_the_address(client, known_places):
    assert '<option value="HK" selected>' in client.get(f"{PAGE}?in=HK").content.decode()


def test_a_number_that_is_withdrawn_is_shown_no_more(client, known_places):
    assert "12356" in words(client.post(PAGE, {"place": "CN"}))
    for fact in Fact.objects.filter(rule="crisis_helpline/main", place="CN"):
        actions.withdraw_fact(fact=fact, user=None, reason="The line has closed.")
    asking.forget()
    said = words(client.post(PAGE, {"place": "CN"}))
    assert "12356" not in said


def test_a_lapsed_rule_on_old_debts_is_shown_no_more(client, known_places):
    sent = {"place": "GB", "when": "old"}
    assert "6 years to go to court" in words(client.post(PAGE, sent))
    with time_machine.travel("2040-01-01", tick=False):
        assert "6 years to go to court" not in words(client.post(PAGE, sent))


def test_an_old_debt_gets_a_message_that_admits_nothing(client):
    said = words(client.post(PAGE, {"when": "old"}))
    assert "Pay nothing and sign nothing yet." in said
    assert "This letter does not mean that I accept this debt." in said
    assert "I want to repay" not in said


def test_the_other_language_and_back_keep_the_answers(client):
    sent = {"danger": ["threat"], "when": "now", "takes": "on", "spoken": "refused", "stage": "answer"}
    there = client.post("/zh-hans/help/cant-pay/", sent | {"do": "language"})
    assert "先顾安全，钱的事可以等。" in words(there)
    back = client.post(PAGE, sent | {"do": "ask"}).content.decode()
    for mark in (
        'value="threat" checked',
        'value="now" checked',
        'name="takes" checked',
        'value="refused" checked',
    ):
        assert mark in back


def test_answers_are_kept_nowhere(client, caplog):
    with caplog.at_level(logging.DEBUG):
        response = client.post(PAGE, {"danger": ["threat"], "place": "GB"})
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert not [record for record in caplog.records if "threat" in record.getMessage()]


def test_it_leads_to_the_letter_it_drafted(client):
    sent = {"danger": ["threat"], "stage": "answer", "letter": "contact_limits:0:"}
    assert "Ask them to write instead of calling" in words(client.post("/en/plan/letters/", sent))


@pytest.mark.parametrize(
    "sent", [{"when": "x", "spoken": ["a", "b"], "danger": "y", "place": "ZZ"}, {"do": "x"}]
)
def test_any_post_is_answered(client, sent):
    assert client.post(PAGE, sent).status_code == 200


def test_a_quick_way_out_stands_first(client):
    page = client.get(PAGE).content.decode()
    assert page.index("quick-exit__link") < page.index("<h1")
