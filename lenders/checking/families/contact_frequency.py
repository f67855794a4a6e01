"""One contact more than a place allows, or than we advise, counting those already made."""

from collections.abc import Iterator

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Asked, Family, Spot

RULE = "collection_frequency/main"
A_DAY, A_WEEK = 1, 3  # our own advice, all channels together
_OVER_RULE = _(
    "With this one that makes {count}. The rule of the place draws the line at {most} calls in {days} days."
)
_OVER_DAY = _("Somebody was already contacted today. Once a day is enough: leave room to answer.")
_OVER_WEEK = _("With this one that makes {count} contacts in 7 days. We advise no more than 3.")


def look(asked: Asked) -> Iterator[Spot]:
    """Rules that we know count calls; a message is a contact too, so it is held against their figure, and said so."""
    message = asked.message
    counts = {1: message.contacts_today, 7: message.contacts_in_week}
    value = asked.value_of(RULE) or {}
    days, most = value.get("days"), value.get("max")
    made = counts.get(days) if isinstance(days, int) else None
    if made is not None and isinstance(most, int) and made + 1 > most:
        reason = format_lazy(_OVER_RULE, count=made + 1, most=most, days=days)
        yield Spot(0, 0, reason=reason, severity="must", rule=RULE)
    elif message.contacts_in_week is not None and message.contacts_in_week >= A_WEEK:
        yield Spot(0, 0, reason=format_lazy(_OVER_WEEK, count=message.contacts_in_week + 1))
    elif message.contacts_today is not None and message.contacts_today >= A_DAY:
        yield Spot(0, 0, reason=_OVER_DAY)


FAMILY = Family(
    code="contact_frequency",
    order=56,
    title=_("Too often"),
    reason=_("Messages that pile up press more and help less."),
    severity="should",
    look=look,
)
