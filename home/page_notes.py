"""The registry of short notes that stand on every page of a visit, such as "what your lender sees".

Rooms above register here in `AppConfig.ready()`; the base template draws the notes. A note knows the campaign's code
and the path alone, never a cookie or a figure: so public pages stay the same for all who open the same address.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from home import via

# (code of the campaign, path of the page) -> what fills the template; None: nothing to say on this page
Provider = Callable[[str, str], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class PageNote:
    """`template` draws what `provider` answers; asked on visits that came by a campaign only."""

    key: str
    template: str
    provider: Provider
    order: int = 100


_notes: dict[str, PageNote] = {}


def register(note: PageNote) -> None:
    """Adds or replaces the note of this key (so that a reload registers once)."""
    _notes[note.key] = note


def notes_for(request: HttpRequest) -> list[SafeString]:
    """Every note that has something to say here, drawn, in order."""
    code = via.code_of(request)
    if not code:
        return []
    ordered = sorted(_notes.values(), key=lambda note: (note.order, note.key))
    filled = ((note, note.provider(code, request.path)) for note in ordered)
    return [render_to_string(note.template, words) for note, words in filled if words is not None]
