"""Letters page by page: choose, confirm, read and change, print; an old debt asks before anything is drafted."""

import html
import re
from dataclasses import replace

import pytest

from budgeting_tools.engine import Case, Debt, Income, RateSpan
from budgeting_tools.page_state import pack
from facts import actions, asking
from facts.models import Fact
from tests.budgeting_tools.forms_filled import words

pytestmark = pytest.mark.django_db
PAGE = "/en/plan/letters/"
CARD = Debt("d1", 500000, label="Card", rates=(RateSpan("24"),), instalment=15000, due_day=3)
LOAN = replace(CARD, id="d2", label="Loan", balance=200000, arrears=30000)
CASE = Case("GBP", "2026-11-24", incomes=(Income("i1", 200000),), debts=(CARD, LOAN))
CONFIRMED = {
    "about-language": "en",
    "letter-0-kind": "grace",
    "letter-0-value": "14",
    "letter-0-last_paid": "recent",
}


def draft(response, name="message", number=0):
    found = re.search(
        rf'name="draft-{number}-{name}"[^>]*>\n(.*?)</textarea>', response.content.decode(), re.DOTALL
    )
    return html.unescape(found[1])


def test_the_empty_page_offers_every_kind_and_carries_no_figure(client):
    response = client.get(PAGE)
    assert response.status_code == 200
    assert "Ask to pay some days later" in words(response)
    assert "Complain about how I was treated" in words(response)
    assert not response.cookies


def test_a_proposal_of_the_plan_arrives_with_its_figures_unticked(client):
    response = client.post(PAGE, {"state": pack(CASE), "letter": "lower_instalment:7500:d1"})
    page = response.content.decode()
    assert 'name="letter-0-value" inputmode="decimal" autocomplete="off" value="75"' in page
    assert "I owe £5,000 in all" in words(response)
    assert "My month leaves £2,000 for all my debts" in words(response)
    assert not re.search(r'name="letter-0-say"[^>]*checked', page)


def test_all_proposals_at_once_make_one_letter_each(client):
    sent = {"state": pack(CASE), "letter": "all", "propose": ["grace:14:d1", "spread_arrears:6:d2"]}
    response = client.post(PAGE, sent)
    assert [one["title"] for one in response.context["letters"]] == [
        "Card · Ask to pay some days later",
        "Loan · Ask to pay the overdue part bit by bit",
    ]


def test_one_letter_may_go_to_several_lenders(client):
    sent = {"state": pack(CASE), "letter": "complaint:0:", "to": ["d1", "d2"]}
    response = client.post(PAGE, sent)
    assert [one["form"].initial["lender"] for one in response.context["letters"]] == ["Card", "Loan"]


def test_the_letter_says_what_was_ticked_in_the_letter_s_own_language(client):
    sent = CONFIRMED | {
        "about-language": "zh-hans",
        "about-name": "李娜",
        "about-reasons": ["illness"],
        "do": "write",
    }
    response = client.post(PAGE, sent)
    assert "希望能宽限 14 天" in draft(response, "sms")
    assert "我前一阵病了。" in draft(response)
    assert "收入" not in draft(response)
    assert draft(response).endswith("李娜")


def test_a_confirmed_sum_is_said_and_another_is_not(client):
    sent = CONFIRMED | {
        "state": pack(CASE),
        "letter-0-debt": "d2",
        "letter-0-say": ["arrears"],
        "do": "write",
    }
    response = client.post(PAGE, sent)
    assert "£300 is overdue." in draft(response)
    assert "£2,000" not in draft(response)


def test_nothing_is_drafted_before_the_last_payment_is_told(client):
    sent = {key: text for key, text in CONFIRMED.items() if "last_paid" not in key}
    response = client.post(PAGE, sent | {"do": "write"})
    assert "Tell us when you last paid" in words(response)
    assert "draft-0-message" not in response.content.decode()


def test_a_debt_that_is_being_paid_is_not_asked_about(client):
    sent = {"state": pack(CASE), "about-language": "en", "letter-0-kind": "grace", "letter-0-debt": "d1"}
    response = client.post(PAGE, sent | {"letter-0-value": "7", "do": "write"})
    assert "7 days later" in draft(response)


@pytest.mark.parametrize(("told", "on"), [("unknown", ""), ("earlier", "2019-05-01")])
def test_an_old_debt_gets_advice_and_a_letter_that_admits_nothing(client, known_places, told, on):
    sent = CONFIRMED | {"place": "GB", "letter-0-last_paid": told, "letter-0-last_paid_on": on, "do": "write"}
    response = client.post(
        PAGE, sent | {"about-reasons": ["want_to_repay"], "letter-0-own_words": "I owe it."}
    )
    assert "This debt may be old: get free advice first" in words(response)
    assert "0800 138 1111" in words(response)
    assert "six years" in words(response).lower() or "6 years" in words(response)
    assert "Please send me the contract" in draft(response)
    assert "This letter does not mean that I accept this debt." in draft(response)
    assert not [text for text in ("I want to repay", "14 days", "I owe it.") if text in draft(response)]


def test_a_day_long_ago_but_within_the_years_of_the_place_is_not_old(client, known_places):
    sent = CONFIRMED | {"place": "GB", "letter-0-last_paid": "earlier", "letter-0-last_paid_on": "2024-01-15"}
    assert "14 days later" in draft(client.post(PAGE, sent | {"do": "write"}))


def test_longer_ago_asks_for_the_day(client):
    response = client.post(PAGE, CONFIRMED | {"letter-0-last_paid": "earlier", "do": "write"})
    assert "Type the day as well as you remember it." in words(response)


@pytest.mark.parametrize("place", ["", "GB", "CN"])
def test_stop_contact_is_written_only_where_a_rule_stands(client, known_places, place):
    sent = {"about-language": "en", "letter-0-kind": "stop_contact", "place": place}
    assert "We know of no rule" in words(client.post(PAGE, {"letter": "stop_contact:0:", "place": place}))
    assert "Please contact me in writing only" in draft(client.post(PAGE, sent | {"do": "write"}))


def test_where_the_rule_stands_it_is_shown_beside_the_letter(client, known_places):
    sent = {"about-language": "en", "letter-0-kind": "stop_contact", "place": "US", "do": "write"}
    response = client.post(PAGE, sent)
    assert "Please stop contacting me about this debt." in draft(response)
    assert "Regulation F" in words(response)


def test_a_rule_that_lapses_takes_its_letter_along(client, known_places):
    sent = {"about-language": "en", "letter-0-kind": "stop_contact", "place": "US", "do": "write"}
    rule = Fact.objects.get(rule="collection_notice/stop_contact", place="US")
    actions.withdraw_fact(fact=rule, user=None, reason="The rule was repealed.")
    asking.forget()
    response = client.post(PAGE, sent)
    assert "stop contacting" not in draft(response)
    assert "Please contact me in writing only" in draft(response)


def test_a_day_of_last_payment_told_in_the_plan_is_not_asked_again(client, known_places):
    old = replace(LOAN, last_paid="2018-03-01")
    sent = {"state": pack(replace(CASE, place="GB", debts=(old,))), "about-language": "en"}
    response = client.post(PAGE, sent | {"letter-0-kind": "options", "letter-0-debt": "d2", "do": "write"})
    assert "This debt may be old: get free advice first" in words(response)
    assert "Please send me the contract" in draft(response)


def test_a_letter_asks_the_database_nothing_when_warm(client, known_places, django_assert_num_queries):
    client.post(PAGE, CONFIRMED | {"place": "GB", "do": "write"})
    with django_assert_num_queries(0):
        client.get(PAGE)
        client.post(PAGE, CONFIRMED | {"place": "GB", "do": "write"})


def test_going_on_without_a_choice_asks_for_one(client):
    assert "Choose what the letter is about." in words(client.post(PAGE, {"do": "check"}))
    assert "Choose what the letter is about." not in words(client.post(PAGE, {"do": "choose"}))
