"""Answers what the page of the calendar prints, and which days it asks for; it must not store one."""

from typing import Any

from budgeting_tools import form_page
from budgeting_tools.answers import Answers
from budgeting_tools.currencies import unit
from budgeting_tools.desk import Desk
from budgeting_tools.engine import Case
from budgeting_tools.page_state import pack
from budgeting_tools.payday import words
from budgeting_tools.payday.days import Days
from budgeting_tools.payday.naming import names
from budgeting_tools.payday.picture import balance_chart
from home.templatetags.figures import money

_LISTS = (
    ("income", "incomes", "next_date"),
    ("outgoing", "bills", "next_date"),
    ("debt", "debts", "due_day"),
)


def context(asked: Desk, case: Case, language: str) -> dict[str, Any]:
    """What stands on the page whether or not a calendar could be made."""
    answers = asked.answers
    dates = _dates(answers, case)
    shown = {"reserve-cash", *(entry["field"].html_name for entry in dates)}
    carried = [(name, text) for name, text in form_page.carried(answers) if name not in shown]
    return {
        "dates": dates,
        "cash": answers.reserve["cash"],
        "unit": unit(case.currency, language),
        "lists": form_page.context(asked, language, shown=())["lists"],
        "carried": carried,
        "state": pack(case),
        "has_expired": asked.has_expired,
        "stage": "show",
    }


def result(days: Days) -> dict[str, Any]:
    undated = {(one.kind, one.id) for one in days.calendar.undated}
    called = names(days.case)
    return {
        "days": days,
        "verdict": words.verdict(days),
        "move": words.move(days),
        "table": words.table(days) if days.is_dated else None,
        "undated": [called[key] for key in called if key in undated],
        "arrears": money(days.calendar.arrears, days.case.currency) if days.calendar.arrears else "",
        **(_picture(days) if days.knows_money else {}),
    }


def _dates(answers: Answers, case: Case) -> list[dict[str, Any]]:
    """A field for the day of each income, bill and debt that was told, under its name."""
    called = names(case)
    found = []
    for kind, attribute, field in _LISTS:
        for row in getattr(answers, attribute):
            name = called.get((kind, str(row["id"].value())))
            if name and not row.is_blank():
                found.append({"name": name, "field": row[field], "is_day": field == "next_date"})
    return found


def _picture(days: Days) -> dict[str, Any]:
    calendar, currency = days.calendar, days.case.currency
    balances = [one.balance for one in calendar.days]
    last = len(balances) - 1
    lowest = (calendar.lowest_day - calendar.days[0].day).days
    ticks = {
        place: words.short_day(calendar.days[place].day) for place in (0, last // 3, 2 * last // 3, last)
    }
    chart = balance_chart(
        balances,
        x_texts=ticks,
        y_text=lambda minor: money(minor, currency),
        mark_texts={lowest: words.picture_words(days)["summary"]},
    )
    return {"chart": chart, "picture": words.picture_words(days)}
