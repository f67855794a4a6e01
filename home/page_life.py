"""Until when a whole page may be kept: a day, or until the date on which something that pages say begins or ends."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.utils import timezone

LONGEST = timedelta(hours=24)
NextChange = Callable[[date], date | None]
_changes: dict[str, NextChange] = {}


def register(key: str, next_change: NextChange) -> None:
    """`next_change` answers with the first day after a given one on which pages would say something else."""
    _changes[key] = next_change


def end(now: datetime) -> datetime:
    """The moment from which a page made now must not be shown any more."""
    today = timezone.localdate(now)
    days = [day for change in _changes.values() if (day := change(today)) is not None]
    midnights = [timezone.make_aware(datetime.combine(day, time.min)) for day in days]
    return min([now + LONGEST, *midnights])


def seconds_left() -> int:
    """For how many seconds from now what pages say stays as it is; at least one."""
    now = timezone.now()
    return max(1, int((end(now) - now).total_seconds()))
