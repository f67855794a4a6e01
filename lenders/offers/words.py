"""How a standing offer reads to a borrower: what it is, whose it is, and from when until when."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.templatetags.figures import count, day, money
from lenders.actions.offers import IN_MONEY
from lenders.models import Offer, OfferKind


def text(kind: str, limit: int, currency: str) -> str:
    """`limit` counts days, months or minor units, as `Offer` says."""
    if kind in IN_MONEY:
        return _MONEY[OfferKind(kind)]() % {"sum": money(limit, currency)}
    return _COUNTED[OfferKind(kind)](limit) % {"count": count(limit)}


_MONEY = {
    OfferKind.LOWER_INSTALMENT: lambda: _("A monthly payment from %(sum)s"),
    OfferKind.WAIVE_FEE: lambda: _("Late fees taken off, up to %(sum)s"),
}
_COUNTED = {
    OfferKind.GRACE: lambda n: ngettext(
        "Up to %(count)s day more to pay", "Up to %(count)s days more to pay", n
    ),
    OfferKind.SPREAD_ARREARS: lambda n: ngettext(
        "The overdue sum spread over up to %(count)s month",
        "The overdue sum spread over up to %(count)s months",
        n,
    ),
    OfferKind.FREEZE_INTEREST: lambda n: ngettext(
        "No interest for up to %(count)s month", "No interest for up to %(count)s months", n
    ),
}


def whose(name: str, begins: date, ends: date | None, condition: str = "") -> str:
    """One sentence, and the lender's own condition behind it, word for word."""
    values = {"name": name, "from": day(begins), "until": day(ends), "condition": condition}
    line = (
        _("%(name)s offers this to anyone who asks, from %(from)s until %(until)s.")
        if ends
        else _("%(name)s offers this to anyone who asks, from %(from)s.")
    ) % values
    return f"{line} {_('Their condition: “%(condition)s”') % values}" if condition else line


def of(offer: Offer) -> str:
    return text(offer.kind, offer.limit, offer.currency)
