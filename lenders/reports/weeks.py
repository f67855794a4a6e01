"""Which day and week is it for a lender? Weeks begin on Monday in the lender's own time zone; it reads no clock."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

WEEK = timedelta(days=7)
SETTLING = timedelta(hours=1)  # a request that began before midnight may still be writing


def day_of(moment: datetime, time_zone: str) -> date:
    """The calendar day there; an unknown zone counts in UTC."""
    return moment.astimezone(_zone(time_zone)).date()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def end_of(week: date, time_zone: str) -> datetime:
    """The midnight there at which the week of this Monday ends; an unknown zone counts in UTC."""
    return datetime.combine(week + WEEK, time.min, tzinfo=_zone(time_zone))


def open_week(moment: datetime, time_zone: str) -> date:
    """The Monday of the week that may not be closed yet."""
    return monday_of(day_of(moment - SETTLING, time_zone))


def to_close(begun: datetime, last: date | None, now: datetime, time_zone: str) -> Iterator[date]:
    """The ended weeks after `last`, or from the week that holds `begun` where none is closed, oldest first."""
    week = monday_of(day_of(begun, time_zone))
    week = max(week, last + WEEK) if last else week
    while week < open_week(now, time_zone):
        yield week
        week += WEEK
