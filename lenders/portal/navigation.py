"""The registry of the portal's parts: what its navigation and its desk offer to a member with the right role.

Each part of the room registers its entry in `LendersConfig.ready()`; who may open a page is for `access`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from lenders.access import Desk, Role
from lenders.scope import Scope


@dataclass(frozen=True, slots=True)
class Entry:
    """`url_name` takes the organisation's public id alone.

    `first` answers what to do first while nothing stands there, None once something does; it may cost one query.
    """

    key: str
    label: str | Promise
    text: str | Promise
    url_name: str
    role: Role = "any"
    order: int = 100
    first: Callable[[Scope], str | Promise | None] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An entry as this member sees it."""

    entry: Entry
    href: str
    current: bool


_entries: dict[str, Entry] = {}


def register(entry: Entry) -> None:
    """Adds or replaces the entry of this key (so that a reload registers once)."""
    _entries[entry.key] = entry


def places(desk: Desk, path: str = "") -> list[Place]:
    """What this member may open, in order; the one that holds `path` is the current one."""
    ordered = sorted(_entries.values(), key=lambda entry: (entry.order, entry.key))
    organisation = desk.member.organisation.public_id
    found = [(one, reverse(one.url_name, args=[organisation])) for one in ordered if desk.may(one.role)]
    return [Place(entry, href, path.startswith(href)) for entry, href in found]
