"""The registry of what happened to a lender's own things, for parts that tell the lender, such as webhooks.

Names: `target_changed`, `report_ready`, `link_expiring`. `data` names nobody who borrows: ids of the lender's own rows.
"""

from collections.abc import Callable, Mapping
from typing import Any

from lenders.models import Organisation

TARGET_CHANGED = "target_changed"  # data: {"campaign": its public id, "target": its name}

Listener = Callable[[Organisation, str, Mapping[str, Any]], None]

_listeners: dict[str, Listener] = {}


def register(key: str, listener: Listener) -> None:
    """Adds or replaces the listener of this key (so that a reload registers once)."""
    _listeners[key] = listener


def emit(organisation: Organisation, name: str, data: Mapping[str, Any]) -> None:
    """Tells every listener, within the transaction of the action that calls: what a listener writes, stands or falls
    with it."""
    for _key, listener in sorted(_listeners.items()):
        listener(organisation, name, data)
