"""The registry of lists on the front page; rooms above register a provider here, and the page never imports them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class Teaser:
    """One thing to open from the front page: a lesson, a course. `meta` is short, such as "3 min"."""

    title: str
    href: str
    text: str = ""
    meta: str = ""


Provider = Callable[[Page], Sequence[Teaser]]


@dataclass(frozen=True, slots=True)
class FrontPageList:
    """A headed list; `provider` takes the home page of one language and answers in that language.

    `brief` leaves the texts out, so that a list stays short enough to choose from on a phone.
    """

    key: str
    title: str | Promise
    provider: Provider
    order: int = 100
    brief: bool = True


_lists: dict[str, FrontPageList] = {}


def register(entry: FrontPageList) -> None:
    """Adds or replaces the list of this key (so that a reload registers once)."""
    _lists[entry.key] = entry


def lists_for(home: Page) -> list[tuple[FrontPageList, Sequence[Teaser]]]:
    """Every list that has something to show under this home page, in order."""
    ordered = sorted(_lists.values(), key=lambda entry: (entry.order, entry.key))
    filled = ((entry, entry.provider(home)) for entry in ordered)
    return [(entry, teasers) for entry, teasers in filled if teasers]
