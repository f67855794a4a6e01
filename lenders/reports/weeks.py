"""Which day and week is it for a lender? Weeks begin on Monday in the lender's own time zone; it reads no clock."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

WEEK = timedelta(days=7)
SETTLING = timedelta(hours=1)  # a request that began before midnight may still be writing


def day_of(moment: datetime, time_zone: str) -> date:
    """The calendar day there; an unknown zone counts in UTC."""
    try:
        zone = ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        zone = ZoneInfo("UTC")
    return moment.astimezone(zone).date()


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def open_week(moment: datetime, time_zone: str) -> date:
    """The Monday of the week that may not be closed yet."""
    return monday_of(day_of(moment - SETTLING, time_zone))
