"""Answers what the calendar says, in whole sentences; it must not compute a figure."""

from datetime import date
from typing import Any

from babel.dates import format_skeleton
from django.utils.translation import gettext as _

from budgeting_tools.engine import DueMove
from budgeting_tools.engine.calendar import CalendarDay
from budgeting_tools.engine.movements import Movement
from budgeting_tools.payday.days import Days
from budgeting_tools.payday.naming import Names, names
from home.templatetags.figures import current_locale, day, money


def short_day(value: date) -> str:
    """`26 Nov`, `11月26日`."""
    return str(format_skeleton("MMMd", value, locale=current_locale()))


def verdict(days: Days) -> dict[str, str]:
    calendar, currency = days.calendar, days.case.currency
    if not days.knows_money:
        return {
            "tone": "plain",
            "sentence": _("Here is what is due, day by day."),
            "beside": _("Tell us the money you have now and your next payday, and we see whether it lasts."),
        }
    last = calendar.days[-1].day
    if days.runs_out:
        return {
            "tone": "care",
            "sentence": _("On %(day)s there is not enough.") % {"day": day(days.runs_out)},
            "figure": money(-calendar.lowest, currency),
            "label": _("is missing on the lowest day, %(day)s") % {"day": day(calendar.lowest_day)},
        }
    values = {"day": day(last)}
    sentence = _("Your money lasts through %(day)s.") % values
    if calendar.short:
        sentence = _("Your money lasts through %(day)s, and for some days you use your reserve.") % values
    return {
        "tone": "good",
        "sentence": sentence,
        "figure": money(calendar.lowest, currency),
        "label": _("is what is left on the lowest day, %(day)s") % {"day": day(calendar.lowest_day)},
    }


def move(days: Days) -> dict[str, Any] | None:
    """Which due date to ask to move, to when, and what that changes."""
    found = days.move
    if found is None:
        return None
    named = names(days.case)[found.kind, found.id]
    values = {"name": named, "from": day(found.first_from), "to": day(found.first_to), "day": found.to_day}
    text = _(
        "Ask “%(name)s” to move its due date from %(from)s to %(to)s, and to day %(day)s of each month from then on."
    )
    return {"text": text % values, "change": _change(found, days.case.currency), "letter": _letter(found)}


def _change(found: DueMove, currency: str) -> str:
    if not found.short_after:
        return _("Then no day is short.")
    return _("Then the lowest day is %(sum)s short, less than now.") % {
        "sum": money(found.short_after, currency)
    }


def _letter(found: DueMove) -> str:
    """The letter of a debt, about its first day to move; a bill has none."""
    later = (found.first_to - found.first_from).days
    return f"grace:{later}:{found.id}" if found.kind == "debt" else ""


def table(days: Days) -> dict[str, Any]:
    """The days on which money moves; the balance only where it is known."""
    called, currency = names(days.case), days.case.currency
    columns = [_("Day"), _("What"), _("In or out")] + ([_("Left")] if days.knows_money else [])
    moved = [one for one in days.calendar.days if one.movements]
    return {"columns": columns, "rows": [_row(one, called, currency, days.knows_money) for one in moved]}


def _row(one: CalendarDay, called: Names, currency: str, knows_money: bool) -> list[str]:
    what = "; ".join(_what(movement, called) for movement in one.movements)
    amount = money(sum(movement.amount for movement in one.movements), currency)
    return [day(one.day), what, amount, *([money(one.balance, currency)] if knows_money else [])]


def _what(one: Movement, called: Names) -> str:
    name = called[one.kind, one.id]
    return _("%(name)s, taken by itself") % {"name": name} if one.auto_debit else name


def picture_words(days: Days) -> dict[str, str]:
    calendar, currency = days.calendar, days.case.currency
    return {
        "title": _("What is left, day by day"),
        "summary": _("The lowest day is %(day)s, with %(sum)s.")
        % {"day": day(calendar.lowest_day), "sum": money(calendar.lowest, currency)},
    }
