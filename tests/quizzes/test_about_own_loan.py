"""A result of the planner asks one question about the reader's own figures, where a live one fits them."""

import re

import pytest

from quizzes.models import QuestionLink
from tests.budgeting_tools.forms_filled import AFTER, BEFORE, debts, fields, month, offer
from tests.quizzes.conftest import SPECS

pytestmark = pytest.mark.django_db
LABEL = "Ask me about my own loan"
YEARLY = {
    "recipe": "yearly",
    "currency": "CNY",
    "figures": {"amount": ["5000"], "fee": ["0"], "instalments": ["12"], "instalment": ["500"]},
    "slips": [],
}
MONTHS = {
    "recipe": "months",
    "currency": "GBP",
    "figures": {"balance": ["1000"], "rate": ["24"], "payment": ["60"]},
    "slips": [],
}


def button(response):
    return re.search(r'name="ask" value="own" formaction="([^"]+)"', response.content.decode())


def path_of(question):
    return QuestionLink.objects.get(question=question.translation_key, language="en").path


def test_an_offer_leads_to_a_question_about_its_own_rate(client, make_question):
    question = make_question("calc", spec=YEARLY, stem="<p>{amount}, {instalments} x {instalment}?</p>")
    result = client.post(BEFORE["en"], offer())
    assert LABEL in result.content.decode()
    assert button(result)[1] == path_of(question)
    asked = client.post(path_of(question), fields(result) | {"ask": "own"}).content.decode()
    assert "¥10,000, 12 x ¥972?" in asked


def test_a_plan_leads_to_a_question_about_its_first_debt(client, make_question):
    question = make_question("calc", spec=MONTHS, stem="<p>{balance} at {rate}, {payment} a month?</p>")
    result = client.post(AFTER["en"], debts() | month())
    asked = client.post(path_of(question), fields(result) | {"ask": "own"}).content.decode()
    assert "£5,000 at 24" in asked
    assert "£150 a month?" in asked


def test_no_button_without_a_question_that_fits(client, make_question):
    assert not button(client.post(BEFORE["en"], offer()))
    make_question("calc", spec=SPECS["calc"])
    assert not button(client.post(BEFORE["en"], offer()))


def test_a_question_of_another_language_is_not_offered(client, make_question):
    make_question("calc", spec=YEARLY)
    assert not button(client.post(BEFORE["zh-hans"], offer()))


def test_it_is_looked_up_once_for_all_results(client, make_question, django_assert_num_queries):
    make_question("calc", spec=YEARLY)
    client.post(BEFORE["en"], offer())
    with django_assert_num_queries(1):  # the lesson that fits
        client.post(BEFORE["en"], offer())
