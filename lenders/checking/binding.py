"""Answers how binding the rule behind a finding is: law, regulation, standard, self-regulation, or our own advice."""

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from facts import asking, places
from facts.known import Known

RuleInForce = Callable[[str, str, date], Known | None]

LEVELS: Mapping[str, str | Promise] = {
    "law": _("Law"),
    "regulation": _("Regulation"),
    "standard": _("Recommended national standard"),
    "self_regulation": _("Rules of the trade itself"),
    "advice": _("Our own advice"),
}
# How records of facts word it, to one of the levels. The weakest counts where a record names two.
_OF_RECORDS: Mapping[str, str] = {
    "statute": "law",
    "regulation": "regulation",
    "regulation (ministerial)": "regulation",
    "licence condition": "regulation",
    "recommended national standard": "standard",
    "recommended national standard (GB/T)": "standard",
    "industry self-regulation": "self_regulation",
    "industry self-regulation + recommended standard": "self_regulation",
    "industry code": "self_regulation",
    "industry code supervised by HKMA": "self_regulation",
}


def level_of(fact: Known | None) -> str:
    """A key of LEVELS. A wording that nobody has placed counts as advice: we never claim more than we know."""
    return _OF_RECORDS.get(fact.binding, "advice") if fact else "advice"


def backing_fact(
    backing: Mapping[str, str], place: str, on: date, in_force: RuleInForce = asking.in_force
) -> Known | None:
    """The fact that says it where the borrower lives; None where nothing but our advice does."""
    rule = next((backing[code] for code in places.lineage(place) if code in backing), None)
    return in_force(rule, place, on) if rule else None
