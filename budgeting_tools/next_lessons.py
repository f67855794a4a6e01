"""The registry of lessons that fit a result; rooms above register here, and the planner never imports them."""

from collections.abc import Callable
from dataclasses import dataclass

# What a result may want explained; the room of lessons decides which lesson that is.
TOPICS = ("need", "price", "yearly_cost", "what_fits", "terms", "which_first", "hard_month")


@dataclass(frozen=True, slots=True)
class NextLesson:
    """A lesson to read next; `meta` is short, such as "4 min"."""

    title: str
    href: str
    meta: str = ""


Provider = Callable[[str, str], NextLesson | None]  # topic and language code

_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def find(topic: str, language: str) -> NextLesson | None:
    """The first lesson that any room offers on this topic, in this language."""
    found = (provider(topic, language) for _key, provider in sorted(_providers.items()))
    return next((lesson for lesson in found if lesson), None)
