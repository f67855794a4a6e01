"""The calendar file of review days: a day each, no idea and no sum in it; the same day stays one entry."""

from collections.abc import Iterable
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import gettext as _
from icalendar import Calendar

from quizzes.calendar_entry import calendar_of, event_for


def entries(days: Iterable[date], url: str) -> bytes:
    """One all-day entry for each day, with an alarm in the morning."""
    summary = _("Lantern: three short questions")
    calendar: Calendar = calendar_of(
        event_for(uid=f"{uuid5(NAMESPACE_URL, f'{url}#{day}')}@lantern", day=day, summary=summary, url=url)
        for day in days
    )
    return bytes(calendar.to_ical())
