"""Each step says what it changed in the answer."""

import pytest

from tests.budgeting_tools.forms_filled import BEFORE, fields, month, offer, words

pytestmark = pytest.mark.django_db


def step(client, first, **changes):
    """The answer after going back to the form and changing one thing."""
    form = fields(client.post(BEFORE["en"], fields(client.post(BEFORE["en"], first)) | {"do": "edit"}))
    return client.post(BEFORE["en"], form | changes | {"do": "show"})


def test_a_fee_is_named_as_the_cause(client):
    said = words(step(client, offer(fees=""), **{"offer-0-fees": "500"}))
    assert "The real price went from 29.4\u202f% to 39.7\u202f% a year because of the ¥500 kept back." in said


def test_a_fee_taken_out_again_is_named_too(client):
    said = words(step(client, offer(), **{"offer-0-fees": ""}))
    assert "from 39.7\u202f% to 29.4\u202f% a year because nothing is kept back any more." in said


def test_several_changes_are_not_blamed_one_by_one(client):
    changed = {"offer-0-fees": "", "offer-0-payment": "12 × 900"}
    assert "With what you changed, the real price went from 39.7" in words(step(client, offer(), **changed))


def test_a_bill_says_what_it_took(client):
    said = words(step(client, offer() | month(), **{"bill-2-amount": "700"}))
    assert "What your month leaves beside this loan went from ¥4,028 to ¥3,328." in said


def test_a_row_added_on_the_way_does_not_lose_the_answer_before(client):
    first = fields(client.post(BEFORE["en"], offer(fees="")))
    form = fields(client.post(BEFORE["en"], first | {"offer-0-fees": "500", "add_bill": "1"}))
    assert "because of the ¥500 kept back" in words(client.post(BEFORE["en"], form | {"do": "show"}))


def test_the_same_answer_again_says_nothing(client):
    assert step(client, offer()).context["result"].change == ""
    assert client.post(BEFORE["en"], offer()).context["result"].change == ""


def test_a_button_leads_to_the_part_it_names(client):
    response = client.post(BEFORE["en"], fields(client.post(BEFORE["en"], offer())) | {"open": "debts"})
    assert response.context["open"]["debts"]
    assert response.context["focus"] == "debts"
