"""What takes longer comes in a second POST: the cheapest order, the smallest ask, bad luck; the first stands alone."""

import re

import pytest

from budgeting_tools.after import further
from budgeting_tools.engine import InvalidInput
from tests.budgeting_tools.forms_filled import AFTER, debts, fields, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
THREE = (
    {"label": "Card", "kind": "card", "balance": "1500", "instalment": "35", "rate": "20"},
    {"label": "Shop", "kind": "store", "balance": "200", "instalment": "25", "rate": "8"},
    {"label": "Loan", "balance": "500", "instalment": "25", "rate": "10"},
)
FURTHER = {"do": "further"}
# A promotion that ends makes today's dearest the wrong one to start with.
PROMO = (
    one(label="Loan", balance="4900", instalment="100", rate="15"),
    one(
        label="Moved", balance="5000", instalment="50", rate="0", promo_until="2027-05-23", rate_after="29.99"
    ),
)


def second(client, typed):
    return client.post(AFTER["en"], typed | FURTHER)


def test_the_first_answer_has_a_button_for_the_second(client):
    page = client.post(AFTER["en"], debts(*THREE)).content.decode()
    assert re.search(r'<button[^>]*name="do" value="further"[^>]*formaction="/en/plan/after/#further"', page)
    assert re.search(r'<section[^>]*id="further"[^>]*hx-trigger="load"', page)


def test_the_second_answer_puts_the_cheapest_order_beside_the_three(client):
    response = second(client, debts(*THREE) | month(income="1185", rent="1000"))
    cards = response.context["further"]["orders"]
    assert [card["key"] for card in cards] == ["snowball", "avalanche", "own", "best"]
    assert dict(cards[3]["figures"])["Interest and fees"] == "£215.96"
    assert "We looked at every order: none costs less than “Dearest debt first”." in words(response)
    assert 'hx-trigger="load"' not in response.content.decode()


def test_a_promotion_that_ends_is_seen_by_the_cheapest_order(client):
    response = second(client, debts(*PROMO) | month(income="1300", rent="1000"))
    costs = {plan.strategy: plan.cost for plan in response.context["result"].orders.plans}
    assert costs == {"snowball": 544808, "avalanche": 404050, "own": 544808}
    assert dict(response.context["further"]["orders"][3]["figures"])["Interest and fees"] == "£3,395.56"
    assert "We suggest the cheapest order." in words(response)


def test_the_cheapest_order_can_be_used(client):
    response = client.post(AFTER["en"], debts(*PROMO) | month(income="1300", rent="1000") | {"order": "best"})
    assert response.context["result"].shown.strategy == "best"
    assert fields(response)["order"] == "best"


def test_one_request_that_makes_every_month_hold_is_named_with_its_letter(client):
    rows = (one(label="Card", balance="3000", instalment="200", rate="0"),)
    response = second(client, debts(*rows) | month(income="1100", rent="1000"))
    said = words(response)
    assert "One request is enough to make every month hold." in said
    assert "Ask Card to take £100 a month instead of £200." in said
    assert "Without asking, £100 a month is missing." in said
    assert "If they say yes, these debts can end in" in said
    page = response.content.decode()
    assert 'name="letter" value="lower_instalment:10000:d1"' in page
    assert 'name="propose" value="lower_instalment:10000:d1"' in page


def test_what_a_lender_offers_is_asked_for_first(client):
    rows = (
        one(label="Card", balance="3000", instalment="200", rate="0", grants_lower="20", grants_known="on"),
    )
    said = words(second(client, debts(*rows) | month(income="1050", rent="1000")))
    assert "Ask Card to take £50 a month instead of £200." in said
    assert "They have said that they do this." in said


def test_when_nothing_is_enough_the_missing_amount_is_said(client):
    said = words(second(client, debts() | month(income="900", rent="1000")))
    assert "Even with all of it," in said
    assert re.search(r"£[\d.,]+ a month is missing", said)


def test_it_never_says_that_nothing_is_missing_where_no_set_of_answers_is_enough(client):
    row = one(label="Loan", balance="3000", instalment="972", rate="18.25", left="6", arrears="500")
    said = words(second(client, debts(row) | month(income="2360", rent="1500")))
    assert "what eases one month is missing in another" in said
    assert "£0 a month is missing" not in said


def test_bad_luck_is_told_in_trial_runs(client):
    said = words(second(client, debts() | month(income="1400", rent="1000")))
    assert re.search(r"In \d+ of 100 trial runs of the next 24 months, at least one payment is missed", said)


def test_a_part_that_cannot_be_had_leaves_the_others(client, monkeypatch, caplog):
    def refuses(*args, **options):
        raise InvalidInput("case", "missing", {"amount": 98765})

    monkeypatch.setattr(further, "best_plan", refuses)
    response = second(client, debts(*THREE) | month(income="1185", rent="1000"))
    said = words(response)
    assert "A part of this could not be worked out. Your plan above stands." in said
    assert "If you keep to this, these debts end in" in said
    assert "trial runs" in said
    assert "98765" not in caplog.text


def test_a_busy_search_says_so_and_gives_the_best_of_the_named(client):
    from budgeting_tools.engine import optimal

    with optimal._one_at_a_time:
        said = words(second(client, debts(*PROMO) | month(income="1300", rent="1000")))
    assert "The search is busy with another plan. Ask again in a minute" in said
    assert "Cheapest of all" in said


def test_the_language_switch_keeps_the_second_answer(client):
    typed = debts(*THREE) | month(income="1185", rent="1000") | {"do": "language", "stage": "further"}
    assert client.post(AFTER["zh-hans"], typed).context["further"] is not None
