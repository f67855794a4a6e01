"""What a keeper of facts should look at: due reviews, drafts with their reasons, and places left out; it only reads."""

from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from facts import offering, places
from facts.actions.reviewing import reason_on
from facts.models import Fact, Review

HELP: dict[str, str | Promise] = {
    "crisis_helpline": gettext_lazy("a crisis line"),
    "complaint_channel": gettext_lazy("a complaint route"),
    "debt_advice": gettext_lazy("free advice on debt"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A fact or a place, why it stands here, since when, and where to mend it."""

    name: str
    place: str
    why: str
    since: date | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    lines: list[Line] = field(default_factory=list)


def parts(on: date) -> list[Part]:
    """Everything that waits for somebody on this day, the most urgent first; five queries whatever the number."""
    return [
        Part(_("Due for review"), due(on)),
        Part(_("Drafts, and why"), drafts()),
        Part(_("Places left out, and why"), left_out(on)),
    ]


def due(on: date) -> list[Line]:
    """As of this day, whether or not the daily task has opened the reviews already."""
    opened = {
        (review.fact_id, review.reason): review.opened_on for review in Review.objects.filter(closed_on=None)
    }
    published = list(Fact.objects.published())
    found = [(fact, reason) for fact in published if (reason := reason_on(fact, on, published)) is not None]
    return sorted(
        (
            _line(fact, Review.Reason(reason).label, opened.get((fact.pk, reason), on))
            for fact, reason in found
        ),
        key=lambda line: line.since or on,
    )


def drafts() -> list[Line]:
    rows = Fact.objects.filter(live=False).prefetch_related("wordings").order_by("place", "rule")
    return [_line(fact, " ".join(fact.obstacles()) or _("It was withdrawn.")) for fact in rows]


def left_out(on: date) -> list[Line]:
    return [
        Line(places.full_name(place), place.code, why)
        for place in places.ALL.values()
        if (why := place.left_out or _lacking(place.code, on))
    ]


def _lacking(place: str, on: date) -> str:
    topics = offering.missing(place, on)
    return (
        _("It lacks: %(topics)s.") % {"topics": ", ".join(str(HELP[topic]) for topic in topics)}
        if topics
        else ""
    )


def _line(fact: Fact, why: str | Promise, since: date | None = None) -> Line:
    address = reverse("wagtailsnippets_facts_fact:edit", args=[fact.pk])
    return Line(fact.record, fact.place, str(why), since, address)
