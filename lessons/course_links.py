"""What else stands on a course's page? The registry of links that rooms above add; this room never imports them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from lessons.models import CoursePage


@dataclass(frozen=True, slots=True)
class CourseLink:
    """A way on from the course, the same for everybody who reads the page."""

    title: str | Promise
    href: str
    text: str | Promise = ""


Provider = Callable[[CoursePage], CourseLink | None]
_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def links_of(course: CoursePage) -> list[CourseLink]:
    """Every link that a room has for this course, by the order of their keys."""
    found = (provider(course) for _key, provider in sorted(_providers.items()))
    return [link for link in found if link]
