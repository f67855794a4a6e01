"""What a reader typed or changed is not lost between the steps, and stays out of stores and addresses."""

import logging

import pytest

from budgeting_tools.page_state import pack
from tests.budgeting_tools.forms_filled import fields, words
from tests.budgeting_tools.letters.test_letters_page import CASE, CONFIRMED, PAGE, draft

pytestmark = pytest.mark.django_db
CHANGED = {"draft-0-message": "My own <words>", "draft-0-sms": "Hi €", "draft-0-formal": "Paper"}


@pytest.mark.parametrize("step", ["written", "print"])
def test_changes_by_hand_stay(client, step):
    response = client.post(PAGE, CONFIRMED | CHANGED | {"do": step})
    assert draft(response) == "My own <words>"
    assert draft(response, "formal") == "Paper"


def test_the_length_is_counted_anew(client):
    response = client.post(PAGE, CONFIRMED | CHANGED | {"do": "written"})
    assert "5 characters as phones count them: 1 message." in words(response)


def test_writing_anew_takes_the_confirmed_words(client):
    assert "14 days later" in draft(client.post(PAGE, CONFIRMED | CHANGED | {"do": "write"}))


def test_the_other_language_of_the_page_keeps_the_letter(client):
    response = client.post(
        "/zh-hans/plan/letters/", CONFIRMED | CHANGED | {"do": "language", "stage": "written"}
    )
    assert draft(response) == "My own <words>"
    assert "重新计字数" in words(response)


def test_changing_what_it_says_shows_what_was_confirmed_without_a_message(client):
    sent = CONFIRMED | {"letter-0-value": "", "letter-0-lender": "Quick Cash", "about-reasons": ["illness"]}
    response = client.post(PAGE, sent | {"do": "check"})
    assert fields(response)["letter-0-lender"] == "Quick Cash"
    assert 'value="illness" checked' in response.content.decode()
    assert "Type a number" not in words(response)


def test_the_plan_goes_along_and_back(client):
    written = client.post(PAGE, CONFIRMED | {"state": pack(CASE), "letter-0-debt": "d1", "do": "write"})
    plan = client.post("/en/plan/after/", fields(written) | {"do": "show"})
    assert [debt.balance for debt in plan.context["result"].debts] == [500000, 200000]


def test_letters_are_stored_nowhere_and_leave_no_trace(client, caplog):
    secret = CONFIRMED | {"about-name": "Li Na Secret", "letter-0-reference": "A-7654321", "do": "write"}
    with caplog.at_level(logging.DEBUG):
        response = client.post(PAGE, secret)
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert not [
        record
        for record in caplog.records
        if "7654321" in record.getMessage() or "Secret" in record.getMessage()
    ]
    page = response.content.decode()
    assert "?" not in "".join(part.split('"')[0] for part in page.split('action="')[1:])


@pytest.mark.parametrize(
    "sent",
    [
        {"letter": "nonsense"},
        {"letter": "grace:99999999999999:d1"},
        {"letter": "grace:14:nobody"},
        {"letter": "all"},
        {"letter-0-kind": "nonsense", "about-language": "en", "do": "write"},
        {"letter-999-kind": "grace", "about-language": "xx", "do": "print"},
        {"do": "print", "stage": "none", "place": "XX"},
        CONFIRMED | {"about-reasons": ["lies"], "do": "write"},
        CONFIRMED | {"letter-0-value": "-3", "letter-0-due_date": "never", "do": "write"},
        CONFIRMED | {"draft-0-message": "x" * 30000, "do": "written"},
    ],
)
def test_any_post_is_answered(client, sent):
    assert client.post(PAGE, sent).status_code == 200


def test_a_day_at_the_end_of_time_is_asked_for_again(client):
    response = client.post(PAGE, CONFIRMED | {"letter-0-due_date": "9999-12-31", "do": "write"})
    assert "Type a day before the year 2100." in words(response)
