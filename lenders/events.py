"""The registry of what happened to a lender's own things, for parts that tell the lender, such as webhooks.

An event names nobody who borrows: its facts are those of `FACTS` and no others, ids and dates of the lender's own rows.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from lenders.models import Organisation

REPORT_READY = "report.ready"
TARGET_CHANGED = "target.changed"
LINK_EXPIRING = "link.expiring"
FACTS: dict[str, frozenset[str]] = {
    REPORT_READY: frozenset({"week"}),
    TARGET_CHANGED: frozenset({"campaign", "target"}),
    LINK_EXPIRING: frozenset({"expires_on", "links"}),
}
KINDS = tuple(FACTS)


@dataclass(frozen=True, slots=True)
class Event:
    """`key` is the same when the same thing is told again; a listener acts on it once."""

    organisation: Organisation
    kind: str
    data: Mapping[str, str | int]
    key: str
    at: datetime


Listener = Callable[[Event], None]

_listeners: dict[str, Listener] = {}


def register(key: str, listener: Listener) -> None:
    """Adds or replaces the listener of this key (so that a reload registers once)."""
    _listeners[key] = listener


def emit(organisation: Organisation, kind: str, data: Mapping[str, str | int], *, once: str = "") -> None:
    """Tells every listener, within the transaction of the action that calls: what a listener writes, stands or falls
    with it. `once` names the happening where it may be told again. Raises ValueError for a fact that may not be told.
    """
    if unknown := set(data) - FACTS[kind]:
        raise ValueError(f"{kind} may not tell {', '.join(sorted(unknown))}")
    event = Event(organisation, kind, dict(data), f"{kind}:{once or secrets.token_hex(8)}", timezone.now())
    for _key, listener in sorted(_listeners.items()):
        listener(event)
