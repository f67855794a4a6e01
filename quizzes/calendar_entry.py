"""Calendar files of days that a reader chose: one day, one alarm, no sums; the same file for the same day."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Alarm, Calendar, Event


def entry_for(*, question: UUID, day: date, summary: str, url: str) -> bytes:
    """The day of a plan; taken twice it stays one entry."""
    uid = f"{question.hex}-{day:%Y%m%d}@lantern"
    return bytes(calendar_of([event_for(uid=uid, day=day, summary=summary, url=url)]).to_ical())


def event_for(*, uid: str, day: date, summary: str, url: str) -> Event:
    """An all-day entry with an alarm at nine in the morning."""
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("url", url)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(hours=9))
    event.add_component(alarm)
    return event


def calendar_of(events: Iterable[Event]) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Lantern//Questions//EN")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    return calendar
