"""When no yes is enough: bills first, offers to the cent only where lenders take them, else what to ask in writing."""

import pytest

from tests.budgeting_tools.after.places import offer_place
from tests.budgeting_tools.forms_filled import AFTER, debts, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
CUSTOMARY = {"customary": True, "token_amounts": [100, 200], "currency": "GBP"}
TWO = (
    one(label="A", balance="1000", instalment="150"),
    one(label="B", balance="2000", instalment="150"),
)


def offers(response):
    return [row[:2] for row in response.context["ladder"].table["rows"]]


def test_money_that_does_not_reach_is_offered_to_the_cent_where_lenders_take_parts(client):
    place = offer_place("GB", part_payment__acceptance=CUSTOMARY)
    response = client.post(AFTER["en"], debts(*TWO) | month(income="1100", rent="1000") | place)
    assert offers(response) == [["A", "£33.33"], ["B", "£66.67"]]
    assert response.context["ladder"].table["foot"][1] == "£100.00"
    said = words(response)
    assert "Each month £200 is missing to pay all that is asked." in said
    assert "These are proposals to make in writing." in said
    assert "Rule on part_payment__acceptance in plain words." in said


def test_a_priority_debt_takes_what_it_asks_before_the_rest_is_shared(client):
    place = offer_place("GB", part_payment__acceptance=CUSTOMARY)
    rows = (one(label="A", balance="1000"), one(label="Flat", kind="rent", instalment="80", rate="0"))
    response = client.post(AFTER["en"], debts(*rows) | month(income="1100", rent="1000") | place)
    assert offers(response) == [["Flat", "£80.00"], ["A", "£20.00"]]


def test_nothing_left_means_the_smallest_customary_payment(client):
    place = offer_place("GB", part_payment__acceptance=CUSTOMARY)
    response = client.post(AFTER["en"], debts(*TWO) | month(income="900", rent="1000") | place)
    assert response.context["ladder"].title == "A very small payment for now"
    assert offers(response) == [["A", "£1.00"], ["B", "£1.00"]]


@pytest.mark.parametrize("rules", [{}, {"part_payment__acceptance": {"customary": False}}])
def test_elsewhere_the_page_says_what_to_ask_in_writing_and_warns(client, rules):
    place = offer_place("TW", **rules)
    response = client.post(AFTER["en"], debts(*TWO) | month(income="1100", rent="1000") | place)
    said = words(response)
    assert response.context["ladder"].table is None
    assert "a part payment may leave the debt overdue" in said
    assert [request.name for request in response.context["ladder"].requests] == ["A", "B"]
    assert "smaller payments for a while" in said


def test_free_help_of_the_place_stands_below_with_its_numbers(client):
    said = words(
        client.post(AFTER["en"], debts(*TWO) | month(income="1100", rent="1000") | offer_place("HK"))
    )
    assert "debt_advice/main in plain words." in said
    assert "Listeners 116 123" in said


def test_without_a_place_no_rule_is_claimed(client):
    response = client.post(AFTER["en"], debts(*TWO) | month(income="1100", rent="1000"))
    assert response.context["ladder"].rule is None
    assert "Choose where you live among your answers" in words(response)


def test_a_place_where_plans_are_regulated_compares_and_leads_to_advice(client):
    page = client.post(AFTER["en"], debts() | month(income="2000", rent="1000") | offer_place("GB"))
    said = words(page)
    assert page.context["result"].shown.strategy == "own"
    assert "Here we compare and do not recommend." in said
    assert "debt_advice/main in plain words." in said
