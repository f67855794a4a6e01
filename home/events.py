"""The registry of what happened on a page, for rooms that count: a name and the request, never a figure or an answer.

A room that knows tells (`happened`), a room above listens (`register`). On pages about not being able to pay a view
says `keep_quiet(request)`, and nothing that this request did is told to anybody.
"""

from collections.abc import Callable

from django.http import HttpRequest

VISITED = "visited"  # our own page sent something, whatever it was
LESSON_FINISHED = "lesson-finished"
PLAN_STARTED = "plan-started"
_QUIET = "_told_to_nobody"

Listener = Callable[[HttpRequest, str], None]

_listeners: dict[str, Listener] = {}


def register(key: str, listener: Listener) -> None:
    """Adds or replaces the listener of this key (so that a reload registers once)."""
    _listeners[key] = listener


def keep_quiet(request: HttpRequest) -> None:
    """From now on nobody hears of anything that this request does."""
    setattr(request, _QUIET, True)


def happened(request: HttpRequest, name: str) -> None:
    """Tells every listener, unless the page keeps quiet."""
    if getattr(request, _QUIET, False):
        return
    for _key, listener in sorted(_listeners.items()):
        listener(request, name)
