"""Answers which places a reader may choose on a page with figures, as a field; it never guesses one."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from facts import offering, places


def place_field(chosen: str, today: date) -> dict[str, Any]:
    """The places offered today in the shape of a bound field; `elsewhere` claims no rule."""
    named = [("", _("Somewhere else, or I would rather not say"))]
    named += [(place.code, places.full_name(place)) for place in offering.offered(today)]
    options = [{"data": {"value": code, "label": label, "selected": code == chosen}} for code, label in named]
    return {
        "auto_id": "id_place",
        "html_name": "place",
        "label": _("Where do you live?"),
        "help_text": _("Rules and phone numbers differ from place to place."),
        "subwidgets": options,
    }


def place_of(text: str, today: date) -> str:
    """The code of an offered place; anything else is no place."""
    found = offering.chosen(text, today)
    return found.code if found else ""
