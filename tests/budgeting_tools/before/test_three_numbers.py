"""Three figures are an answer: the amount, and any two of payment, number and rate."""

import pytest
from django.core.exceptions import ValidationError

from budgeting_tools.payment_field import PaymentField, Payments
from tests.budgeting_tools.forms_filled import BEFORE, fields, offer, rated, words

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "count", "each"),
    [
        ("12 × 972", 12, 97200),
        ("12x972", 12, 97200),
        ("12 * 972.50", 12, 97250),
        ("972×12期", 12, 97200),
        ("972元 × 12 个月", 12, 97200),
        ("12 payments x 972", 12, 97200),
        ("1,234.50 × 24", 24, 123450),
        ("24 × 18", 24, 1800),
        ("１２×９７２", 12, 97200),
        ("972", None, 97200),
    ],
)
def test_payments_are_read_however_they_are_written(typed, count, each):
    assert PaymentField().clean(typed) == Payments(each, count)


@pytest.mark.parametrize("typed", ["12 ×", "× 972", "1 × 2 × 3", "twelve × 972", "12 × -5", "0 × 972"])
def test_what_is_no_payment_is_refused(typed):
    with pytest.raises(ValidationError):
        PaymentField().clean(typed)


def test_amount_payment_and_number_in_two_fields(client):
    said = words(client.post(BEFORE["en"], offer(payment="972", instalments="12", fees="")))
    assert "You receive ¥10,000. You repay 12 × ¥972 = ¥11,664." in said


def test_amount_payment_and_rate_find_the_number(client):
    typed = rated("nominal_yearly", "24", payment="972", instalments="", fees="")
    response = client.post(BEFORE["en"], typed)
    assert response.context["result"].engine.count == 12
    assert "¥972 each time is enough for 12 payments; shared evenly, each is ¥945.60." in words(response)


def test_amount_rate_and_number_find_the_payment(client):
    result = client.post(BEFORE["en"], rated("nominal_yearly", "24", fees="")).context["result"]
    assert result.engine.first_instalment == 94560


def test_a_payment_that_never_repays_hears_of_one_that_would(client):
    typed = rated("nominal_yearly", "24", payment="150", instalments="", fees="")
    said = words(client.post(BEFORE["en"], typed))
    assert "such payments never repay the loan. ¥287.68 would, in 60 payments." in said


def test_two_numbers_of_payments_are_never_chosen_between(client):
    response = client.post(BEFORE["en"], offer(payment="12 × 972", instalments="24"))
    assert "You typed 12 payments above and 24 here. Which one is right?" in words(response)
    assert fields(response)["offer-0-payment"] == "12 × 972"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"payment": ""}, "Type each payment, such as 12 × 972, or the rate they quote."),
        ({"payment": "972"}, "Type how many payments there are."),
        ({"payment": "12 × 0"}, "Type what each payment is, above zero."),
        ({"signed": "1/3/2026"}, "Type the year, the month and the day, such as 2026-03-01."),
        ({"signed": "2026-02-30"}, "Type the year, the month and the day, such as 2026-03-01."),
    ],
)
def test_what_is_missing_is_asked_for(client, changes, said):
    assert said in words(client.post(BEFORE["en"], offer(**changes)))
