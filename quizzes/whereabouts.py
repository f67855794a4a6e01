"""In which lesson does a question or an idea stand? Rooms above register who knows; this room never imports them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The page that explains the question, and the course it belongs to."""

    title: str
    href: str
    meta: str = ""
    course: str = ""


Provider = Callable[[UUID, str], Whereabouts | None]  # translation key and language code
IdeasProvider = Callable[[str], dict[str, Whereabouts]]  # language code; answers by key of the idea
_providers: dict[str, Provider] = {}
_ideas: dict[str, IdeasProvider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def find(question: UUID, language: str) -> Whereabouts | None:
    """The first page that any room names, in this language."""
    found = (provider(question, language) for _key, provider in sorted(_providers.items()))
    return next((place for place in found if place), None)


def register_ideas(key: str, provider: IdeasProvider) -> None:
    """Adds or replaces who knows which page explains each idea."""
    _ideas[key] = provider


def of_ideas(language: str) -> dict[str, Whereabouts]:
    """The page that explains each idea, for the ideas that some page of this language explains."""
    found: dict[str, Whereabouts] = {}
    for _key, provider in sorted(_ideas.items(), reverse=True):
        found |= provider(language)
    return found
