"""Writes the dated days of a case as an iCalendar file; it keeps nothing and asks no clock."""

import uuid
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from budgeting_tools.engine.movements import Movement
from budgeting_tools.payday.days import Days
from budgeting_tools.payday.naming import names
from home.templatetags.figures import money

CONTENT_TYPE = "text/calendar; charset=utf-8"
WARN_BEFORE = timedelta(days=2)
_SPACE = uuid.UUID(
    "6f1c2f0e-52f7-4d0b-9d7e-4f2d3a6a9c11"
)  # names events, so that a newer file replaces an older one


def calendar_file(days: Days, now: datetime) -> bytes:
    """Paydays and due days, each a whole day that leaves the day free; what is due is announced two days before."""
    calendar = Calendar()
    calendar.add("prodid", "-//Lantern//Repayment calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("My repayment plan"))
    called = names(days.case)
    for day in days.calendar.days:
        for one in day.movements:
            if one.kind != "outgoing":
                calendar.add_component(_event(one, called[one.kind, one.id], days.case.currency, now))
    found: bytes = calendar.to_ical()
    return found


def _event(one: Movement, name: str, currency: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid.uuid5(_SPACE, f'{one.kind} {one.id} {one.day}')}@lantern")
    event.add("dtstamp", now)
    event.add("dtstart", one.day)
    event.add("dtend", one.day + timedelta(1))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    values = {"name": name, "sum": money(abs(one.amount), currency)}
    if one.amount > 0:
        event.add("summary", _("%(name)s: %(sum)s comes in") % values)
        return event
    if one.auto_debit:
        event.add("summary", _("%(name)s takes %(sum)s from the account") % values)
        event.add("description", _("Keep rent and food money in another account."))
    else:
        event.add("summary", _("%(name)s: pay %(sum)s") % values)
    event.add_component(_alarm(str(event["summary"])))
    return event


def _alarm(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", -WARN_BEFORE)
    return alarm
