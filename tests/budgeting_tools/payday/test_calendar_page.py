"""The calendar says on which day money runs out only where it can know, and which due date to move."""

from dataclasses import replace

import icalendar
import pytest
import time_machine

from budgeting_tools.page_state import pack
from tests.budgeting_tools.forms_filled import fields, words
from tests.budgeting_tools.payday.cast import CARD, PAY, ROOMY, TIGHT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_day_in_november")]
PAGE = "/en/plan/calendar/"


@pytest.fixture
def a_day_in_november():
    with time_machine.travel("2026-11-24 10:00", tick=False):
        yield


def shown(client, case, **more):
    return client.post(PAGE, {"state": pack(case)} | more)


def test_before_anything_is_told_the_page_says_where_to_begin(client):
    response = client.get(PAGE)
    assert 'href="/en/plan/after/"' in response.content.decode()
    assert not response.cookies


def test_the_day_the_money_runs_out_and_the_date_to_move(client):
    """1,000 in hand, 200 for the card on 28 November, 900 rent on 1 December: 100 short until pay on the 5th."""
    said = words(shown(client, TIGHT))
    assert "On 1 December 2026 there is not enough." in said
    assert "£100 is missing on the lowest day, 1 December 2026" in said
    assert "Ask “Rent or mortgage” to move its due date from 1 December 2026 to 5 December 2026" in said
    assert "Then no day is short." in said


def test_the_move_leads_to_its_letter(client):
    food = replace(TIGHT.outgoings[0], id="bill-food", category="food")
    response = shown(client, replace(TIGHT, outgoings=(food,)))
    assert "Ask “Card” to move its due date from 28 November 2026 to 5 December 2026" in words(response)
    assert 'name="letter" value="grace:7:d1"' in response.content.decode()
    there = client.post("/en/plan/letters/", fields(response) | {"letter": "grace:7:d1"})
    assert "Card · Ask to pay some days later" in words(there)


def test_a_month_that_lasts_says_so(client):
    said = words(shown(client, ROOMY))
    assert "Your money lasts through 23 February 2027." in said
    assert "What to ask" not in said


def test_without_cash_and_paydays_no_day_is_named(client):
    said = words(shown(client, replace(TIGHT, incomes=(replace(PAY, next_date=""),))))
    assert "Here is what is due, day by day." in said
    assert "there is not enough" not in said
    assert "Not in the calendar yet, because they have no day: Pay" in said


def test_a_day_typed_here_counts_and_goes_along_to_the_plan(client):
    first = shown(client, replace(TIGHT, incomes=(replace(PAY, next_date=""),)))
    second = client.post(PAGE, fields(first) | {"income-0-next_date": "2026-12-05"})
    assert "On 1 December 2026 there is not enough." in words(second)
    plan = client.post("/en/plan/after/", fields(second) | {"do": "edit"})
    assert fields(plan)["income-0-next_date"] == "2026-12-05"


def test_a_due_day_and_the_cash_typed_here_count(client):
    first = shown(client, replace(TIGHT, debts=(replace(CARD, due_day=None),)))
    assert "no day: Card" in words(first)
    second = client.post(PAGE, fields(first) | {"debt-0-due_day": "28", "reserve-cash": "3000"})
    assert "Your money lasts" in words(second)


def test_a_day_that_is_none_is_asked_for_again(client):
    wrong = client.post(PAGE, fields(shown(client, TIGHT)) | {"income-0-next_date": "soon"})
    assert "Type the year, the month and the day" in words(wrong)
    assert fields(wrong)["income-0-next_date"] == "soon"


def test_what_is_overdue_is_named_apart(client):
    said = words(shown(client, replace(TIGHT, debts=(replace(CARD, arrears=30000),))))
    assert "£300 is overdue already. It is not in these days." in said


def test_the_file_is_handed_over_and_kept_nowhere(client):
    response = client.post("/en/plan/calendar.ics", {"state": pack(TIGHT)})
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Cache-Control"] == "no-store"
    assert 'filename="repayment-plan.ics"' in response["Content-Disposition"]
    days = [
        one.decoded("dtstart").isoformat()
        for one in icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    ]
    assert (days[0], days[-1], len(days)) == ("2026-11-28", "2027-11-05", 24)


def test_a_file_is_not_made_by_reading(client):
    assert client.get("/en/plan/calendar.ics").status_code == 405


def test_a_file_of_nothing_says_why(client):
    response = client.post("/en/plan/calendar.ics", {"rows": ["debt"], "debt-0-balance": "abc"})
    assert response.status_code == 200
    assert "text/html" in response["Content-Type"]


@pytest.mark.parametrize("sent", [{}, {"do": "edit"}, {"state": "forged"}, {"reserve-cash": "x" * 500}])
def test_any_post_is_answered(client, sent):
    assert client.post(PAGE, sent).status_code == 200


def test_the_page_speaks_chinese(client):
    response = client.post("/zh-hans/plan/calendar/", {"state": pack(TIGHT)})
    assert "2026年12月1日这天，钱会不够。" in words(response)
