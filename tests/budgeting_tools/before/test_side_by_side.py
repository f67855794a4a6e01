"""Up to three offers beside each other: what each costs and asks, never which lender to choose."""

import pytest

from tests.budgeting_tools.forms_filled import BEFORE, fields, month, offer, words

pytestmark = pytest.mark.django_db


def second(**changes):
    typed = {"id": "o2", "label": "Bank", "amount": "10,000", "payment": "24 × 500"} | changes
    return {f"offer-1-{name}": text for name, text in typed.items()}


def third(**changes):
    typed = {"id": "o3", "amount": "10,000", "payment": "36 × 480"} | changes
    return {f"offer-2-{name}": text for name, text in typed.items()}


def test_one_offer_is_compared_with_nothing(client):
    assert client.post(BEFORE["en"], offer()).context["result"].comparison is None


def test_every_figure_of_each_offer_stands_side_by_side(client):
    compared = client.post(BEFORE["en"], offer() | second() | month()).context["result"].comparison
    assert [column.name for column in compared.offers] == ["Offer 1", "Bank"]
    assert dict(compared.offers[1].figures)["It costs you"] == "¥2,000"
    assert dict(compared.offers[1].figures)["Payments"] == "24 × ¥500"
    assert dict(compared.offers[1].figures)["Fits your month?"] == "Yes, ¥4,500 left"
    assert dict(compared.offers[0].figures)["Nominal a year"] == "39.7\u202f%"
    assert compared.labels == [label for label, _ in compared.offers[0].figures]


def test_the_least_cost_and_the_least_payment_are_named(client):
    said = words(client.post(BEFORE["en"], offer() | second() | third()))
    assert "Bank costs least in money: ¥2,000. Offer 3 asks least each month: ¥480." in said
    assert "They do not pay out the same sum" in said


def test_offers_that_are_alike_do_not_stand_out(client):
    said = words(client.post(BEFORE["en"], offer(fees="") | second(payment="12 × 972")))
    assert "No offer stands out" in said
    assert "They do not pay out" not in said


def test_the_other_offer_is_shown_in_full_and_stays_so(client):
    shown = client.post(BEFORE["en"], offer() | second() | {"look": "1"})
    assert "This loan costs you ¥2,000." in words(shown)
    again = client.post(BEFORE["zh-hans"], fields(shown) | {"do": "language"})
    assert again.context["result"].offer.place == 1


def test_an_offer_is_added_copied_and_removed_without_a_script(client):
    added = fields(client.post(BEFORE["en"], offer() | {"add_offer": "1"}))
    assert added["offer-1-amount"] == ""
    copied = fields(client.post(BEFORE["en"], offer() | {"copy_offer": "0"}))
    assert (copied["offer-1-payment"], copied["offer-1-id"]) == ("12 × 972", "o2")
    removed = fields(client.post(BEFORE["en"], offer() | second() | {"remove_offer": "0"}))
    assert removed["offer-0-label"] == "Bank"
    assert "offer-1-label" not in removed


def test_an_empty_further_offer_is_passed_over(client):
    response = client.post(BEFORE["en"], offer() | second(label="", amount="", payment=""))
    assert response.context["result"].comparison is None


def test_a_mistake_in_the_second_offer_stands_there(client):
    page = client.post(BEFORE["en"], offer() | second(payment="24 × 100")).content.decode()
    assert 'id="id_offer-1-payment-error"' in page
    assert 'id="id_offer-0-payment-error"' not in page


def test_four_offers_are_refused_in_a_sentence_and_kept(client):
    fourth = {"offer-3-amount": "1", "offer-3-payment": "1 × 2"}
    response = client.post(BEFORE["en"], offer() | second() | third() | fourth)
    assert "You listed 4 offers. We can compare 3 at once: take some out." in words(response)
    assert fields(response)["offer-3-payment"] == "1 × 2"
