"""The next seven days: who takes money itself comes first, then when it runs out, then what falls due."""

import pytest

from tests.budgeting_tools.after.places import offer_place
from tests.budgeting_tools.forms_filled import AFTER, debts, month, one, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
PAID = month(income="2000", rent="1000")


def week(client, typed):
    return client.post(AFTER["en"], typed).context["this_week"]


def test_who_takes_money_itself_comes_before_what_is_due(client):
    rows = (one(label="Loan", due_day="24"), one(label="Card", due_day="26", auto_debit="on"))
    lines = [line["text"] for line in week(client, debts(*rows) | PAID)]
    assert lines == [
        "Card takes money itself on 26 November 2026: about £150.",
        "Keep the money for rent and food in an account that none of them can reach.",
        "Loan: £150 is due by 24 November 2026.",
    ]


def test_a_debt_that_takes_money_on_a_day_not_told_asks_to_look_it_up(client):
    first = week(client, debts(one(label="Card", auto_debit="on")) | PAID)[0]
    assert first["text"] == "Card takes money itself: about £150 a month."
    assert first["hint"].startswith("Look in the contract or in their app for the day")


def test_what_is_due_later_is_left_out(client):
    assert week(client, debts(one(due_day="30")) | PAID) == []


def test_the_day_the_money_runs_out_names_the_date_to_move(client):
    told = {"income-0-next_date": "2026-12-01", "bill-0-next_date": "2026-12-05", "reserve-cash": "100"}
    lines = week(client, debts(one(label="Card", due_day="25")) | PAID | told)
    assert lines[0]["text"] == "Your money runs out on 25 November 2026: on the lowest day £50 is missing."
    assert lines[0]["hint"].startswith("Ask Card to take it on day 1 of the month: 1 December 2026")


def test_without_a_payday_no_day_is_guessed(client):
    told = {"reserve-cash": "100"}
    assert not any(
        "runs out" in line["text"] for line in week(client, debts(one(due_day="25")) | PAID | told)
    )


def test_an_old_debt_shows_the_rule_and_free_advice_first(client):
    place = offer_place("CN", limitation__contract={"years": 3})
    page = client.post(AFTER["en"], debts(one(label="Old", last_paid="2024-02-01")) | PAID | place)
    said = words(page)
    assert "An old debt: get free advice before you pay or write" in said
    assert (
        "Old: your last payment was on 1 February 2024. Counted from then, the time limit is 1 February 2027."
        in said
    )
    assert "Rule on limitation__contract in plain words." in said


def test_a_recent_debt_is_no_old_debt(client):
    place = offer_place("CN", limitation__contract={"years": 3})
    page = client.post(AFTER["en"], debts(one(last_paid="2026-02-01")) | PAID | place)
    assert page.context["old_debts"] is None
