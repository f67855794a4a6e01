"""The calendar file of a day that a reader picked: one day, one alarm, no sums; the same file for the same day."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Alarm, Calendar, Event


def entry_for(*, question: UUID, day: date, summary: str, url: str) -> bytes:
    """An all-day entry with an alarm at nine in the morning; taken twice it stays one entry."""
    event = Event()
    event.add("uid", f"{question.hex}-{day:%Y%m%d}@lantern")
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
    calendar = Calendar()
    calendar.add("prodid", "-//Lantern//Questions//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
