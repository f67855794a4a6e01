"""Which places may be offered to a reader: only those where help of each kind is in force; it never guesses one."""

from datetime import date
from functools import lru_cache

from facts import asking, places
from facts.places import Place

ROUTES = ("crisis_helpline", "complaint_channel", "debt_advice")


def offered(on: date) -> tuple[Place, ...]:
    """Places with a crisis line, a complaint route and a free-advice route in force on that day."""
    return _offered(asking.remember().generation, on)


@lru_cache(maxsize=8)
def _offered(generation: str, on: date) -> tuple[Place, ...]:
    """Worked out once for each state of the facts: every page with a list of places asks."""
    return tuple(place for place in places.ALL.values() if not place.left_out and not missing(place.code, on))


def missing(place: str, on: date) -> tuple[str, ...]:
    """The topics of help that this place and its parents lack on that day."""
    return tuple(topic for topic in ROUTES if not asking.all_in_force(topic, place, on))


def chosen(code: str, on: date) -> Place | None:
    """The place of this code if it is offered; None is `elsewhere`, where no rule is claimed."""
    return next((place for place in offered(on) if place.code == code), None)
