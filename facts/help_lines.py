"""Whom to call, for the help page: crisis lines first, then free advice, then complaints; only what is in force."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from facts import asking, choosing, own_route
from facts.known import Known, Phone

HEADINGS: dict[str, str | Promise] = {
    "crisis_helpline": _("When it gets too heavy"),
    "debt_advice": _("Free advice on debt"),
    "complaint_channel": _("Where to complain"),
}


@dataclass(frozen=True, slots=True)
class Group:
    heading: str | Promise
    facts: tuple[Known, ...]

    @property
    def hears_complaints(self) -> bool:
        return self.heading == HEADINGS["complaint_channel"]


def groups(place: str, on: date) -> list[Group]:
    """The most urgent kind of help first; a kind that has nothing to show is left out."""
    found = [
        Group(heading, tuple(fact for fact in asking.all_in_force(topic, place, on) if fact.is_shown))
        for topic, heading in HEADINGS.items()
    ]
    return [group for group in found if group.facts]


def crisis_lines(on: date) -> list[Phone]:
    """The first line of every place that has its own, for readers who have not said where they live."""
    lines = []
    for choice in choosing.choices(on):
        fact = asking.in_force("crisis_helpline/main", choice.code, on)
        if fact is not None and fact.place == choice.code and fact.phones():
            first = fact.phones()[0]
            name = gettext("%(place)s: %(line)s") % {"place": choice.name, "line": first.name}
            lines.append(replace(first, name=name))
    return lines


def panel(request: HttpRequest) -> dict[str, Any]:
    """What `facts/help_lines.html` shows for `?in=`."""
    today = timezone.localdate()
    place = choosing.chosen(request, today)
    return {
        "place": place,
        "silent": choosing.not_offered(request, today),
        "places": choosing.choices(today),
        "groups": groups(place.code, today) if place else [],
        "route": own_route.route_of(request),
        "crisis_lines": [] if place else crisis_lines(today),
    }
