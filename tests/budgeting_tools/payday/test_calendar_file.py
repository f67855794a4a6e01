"""The calendar file opens in phones: whole days, stable names, no figure lost, nothing but paydays and due days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from django.utils import translation

from budgeting_tools.payday.calendar_file import calendar_file
from budgeting_tools.payday.days import days_of
from tests.budgeting_tools.payday.cast import CARD, TIGHT

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def events(case=TIGHT, days=92, language="en"):
    with translation.override(language):
        found = calendar_file(days_of(case, days), NOW)
    return icalendar.Calendar.from_ical(found).walk("VEVENT")


def test_paydays_and_due_days_in_order_and_no_bill():
    told = [(one.decoded("dtstart"), str(one["summary"])) for one in events()]
    assert told[:3] == [
        (date(2026, 11, 28), "Card: pay £200"),
        (date(2026, 12, 5), "Pay: £2,000 comes in"),
        (date(2026, 12, 28), "Card: pay £200"),
    ]
    assert not [text for _day, text in told if "Rent" in text]


def test_a_day_is_whole_private_and_leaves_the_day_free():
    first = events()[0]
    assert first.decoded("dtend") == date(2026, 11, 29)
    assert (str(first["transp"]), str(first["class"])) == ("TRANSPARENT", "PRIVATE")
    assert first.decoded("dtstamp") == NOW


def test_what_is_due_is_announced_two_days_before_and_pay_is_not():
    due, pay = events()[:2]
    assert [alarm["trigger"].dt for alarm in due.walk("VALARM")] == [timedelta(days=-2)]
    assert not pay.walk("VALARM")


def test_a_newer_file_replaces_the_older_one():
    assert [one["uid"] for one in events()] == [one["uid"] for one in events(replace(TIGHT, opening_cash=5))]
    assert len({one["uid"] for one in events()}) == len(events())


def test_money_that_is_taken_says_so():
    first = events(replace(TIGHT, debts=(replace(CARD, auto_debit=True),)))[0]
    assert str(first["summary"]) == "Card takes £200 from the account"
    assert str(first["description"]) == "Keep rent and food money in another account."


def test_the_file_speaks_the_language_of_the_page():
    assert str(events(language="zh-hans")[0]["summary"]) == "Card：还 £200"


@pytest.mark.parametrize("name", ["Bank; of, the\\ East\nBEGIN:VEVENT", "很长的名字" * 20])
def test_any_name_survives_the_file(name):
    first = events(replace(TIGHT, debts=(replace(CARD, label=name.replace("\n", " ")),)), days=10)
    assert len(first) == 1
    assert name.split("\n")[0] in str(first[0]["summary"]).replace("\u200b", "")
