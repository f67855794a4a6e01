"""Which place a reader chose, from `?in=` alone; nothing is guessed from language, address or cookie."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest

from facts import offering, places
from facts.places import Place

PARAMETER = "in"


@dataclass(frozen=True, slots=True)
class Choice:
    """A place as a list of places shows it."""

    code: str
    name: str


def chosen(request: HttpRequest, on: date) -> Place | None:
    """The place of `?in=`, if it is offered on that day; None claims no rule."""
    return offering.chosen(request.GET.get(PARAMETER, ""), on)


def choices(on: date) -> list[Choice]:
    """What a place picker lists that day, each place under its full name."""
    offered = offering.offered(on)
    codes = {place.code for place in offered}
    return [Choice(place.code, places.full_name(place, codes)) for place in offered]


def not_offered(request: HttpRequest, on: date) -> Place | None:
    """A place that was asked for and exists, and for which not enough help is in force that day."""
    asked = places.find(request.GET.get(PARAMETER, ""))
    return asked if asked is not None and chosen(request, on) is None else None
