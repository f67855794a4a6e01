"""Answers in words what a lender's terms would fill in, and afterwards what they filled in; it must not plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.templatetags.figures import day, money, percent
from lenders.models.offer import OfferKind
from lenders.sealed_pages.finding import Found
from lenders.sealing.as_case import missed_on, nominal_text
from lenders.sealing.terms import Rate, Terms

QUOTED = {
    "effective_yearly": gettext_lazy(
        "%(name)s quotes %(rate)s a year, with interest on interest. Paid month by month, that is %(yearly)s a year."
    ),
    "monthly": gettext_lazy("%(name)s quotes %(rate)s a month. That is %(yearly)s a year."),
    "daily": gettext_lazy("%(name)s quotes %(rate)s a day. That is %(yearly)s a year."),
    "flat_per_period": gettext_lazy(
        "%(name)s quotes %(rate)s of the whole amount with each payment. On what is still owed, that is %(yearly)s"
        " a year."
    ),
}


def parts(found: Found, offers: Sequence[str]) -> list[str]:
    """What the tap would fill in, without a figure; `offers` are kinds of concession."""
    terms = found.terms
    told = [
        (True, _("what you owe")),
        (terms.rate, _("the interest rate, as the contract quotes it")),
        (terms.instalment, _("the payment each month")),
        (terms.instalments_left, _("how many payments are left")),
        (terms.due, _("the day it is due")),
        (terms.arrears, _("what is overdue, and since when")),
    ]
    lines = [text for value, text in told if value]
    said = _("what %(name)s offers: %(offers)s")
    named = found.organisation.name
    lines += [said % {"name": named, "offers": OfferKind(kind).label} for kind in offers]
    return lines


def filled(found: Found) -> list[str]:
    """Said above the form after the tap: whose figures of which day, what the rate means in a year, what is kept."""
    terms, name = found.terms, found.organisation.name
    lines = [
        _("These are the figures of %(name)s of %(day)s. Check them and change what is wrong.")
        % {"name": name, "day": day(date.fromisoformat(terms.as_of))}
    ]
    if terms.rate and terms.rate.kind != "nominal_yearly":
        lines.append(_quoted(terms, terms.rate, name))
    if terms.arrears:
        lines.append(_overdue(terms))
    lines.append(_("What you do with them stays in this page: %(name)s is not told.") % {"name": name})
    return lines


def _quoted(terms: Terms, rate: Rate, name: str) -> str:
    digits = len(rate.percent.partition(".")[2])
    return str(QUOTED[rate.kind]) % {
        "name": name,
        "rate": percent(rate.percent, digits),
        "yearly": percent(nominal_text(terms), 2),
    }


def _overdue(terms: Terms) -> str:
    since = missed_on(terms)
    values = {
        "sum": money(terms.arrears, terms.currency),
        "fees": money(terms.fees_overdue, terms.currency),
        "day": day(since),
    }
    if since is None:
        said = (
            _("%(sum)s is overdue; %(fees)s of it is fees.")
            if terms.fees_overdue
            else _("%(sum)s is overdue.")
        )
    elif terms.fees_overdue:
        said = _("%(sum)s is overdue, since %(day)s; %(fees)s of it is fees.")
    else:
        said = _("%(sum)s is overdue, since %(day)s.")
    return said % values
