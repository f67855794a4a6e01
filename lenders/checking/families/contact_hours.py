"""A planned time outside the hours in which the place allows contact, on the borrower's own clock."""

from collections.abc import Iterator
from datetime import datetime, time

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Asked, Family, Spot

RULE = "collection_hours/main"
# Where no rule names hours: the narrower ends of those that do (United States, mainland China).
ADVISED = (time(8), time(21))
_WITHOUT_CLOCK = ("letter", "email")
_OUTSIDE = _("Planned for {planned}; the rule of the place allows contact from {start} to {end}.")
_ADVISED = _("Planned for {planned}; no rule there names hours. We advise {start} to {end}.")


def look(asked: Asked) -> Iterator[Spot]:
    planned = asked.message.planned
    if planned is None or asked.message.channel in _WITHOUT_CLOCK:
        return
    value = asked.value_of(RULE)
    has_hours = value is not None and "start" in value and "end" in value
    start, end = (clock(value["start"]), clock(value["end"])) if value and has_hours else ADVISED
    if is_within(planned, start, end):
        return
    words = {"planned": f"{planned:%H:%M}", "start": f"{start:%H:%M}", "end": f"{end:%H:%M}"}
    yield Spot(
        0,
        0,
        reason=format_lazy(_OUTSIDE if has_hours else _ADVISED, **words),
        severity="must" if has_hours else "should",
        rule=RULE if has_hours else "",
    )


def is_within(planned: datetime, start: time, end: time) -> bool:
    """The last minute belongs to the quiet hours: a message of 21:00 arrives after 21:00."""
    return start <= planned.time() < end


def clock(written: object) -> time:
    """`24:00` is the end of the day."""
    return time.max if written == "24:00" else time.fromisoformat(str(written))


FAMILY = Family(
    code="contact_hours",
    order=55,
    title=_("Outside contact hours"),
    reason=_("This would arrive when people rest."),
    severity="must",
    look=look,
)
