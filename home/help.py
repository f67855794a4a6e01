"""The registries of what the help page offers and shows; rooms above register here, and the page never imports them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class HelpOffer:
    """One thing a person in trouble can do next: where it leads and why, in the reader's words."""

    key: str
    title: str | Promise
    text: str | Promise
    url_name: str
    order: int = 100


_offers: dict[str, HelpOffer] = {}


def register(offer: HelpOffer) -> None:
    """Adds or replaces the offer of this key (so that a reload registers once)."""
    _offers[offer.key] = offer


def offers() -> list[HelpOffer]:
    """All offers, most urgent first."""
    return sorted(_offers.values(), key=lambda offer: (offer.order, offer.key))


def first_step_url() -> str:
    """Where the one tap from every page leads: the most urgent offer, else the help page's first part."""
    first = next(iter(offers()), None)
    return reverse(first.url_name) if first else f"{reverse('home:help')}#today"


@dataclass(frozen=True, slots=True)
class HelpPanel:
    """A part of the help page that a room draws itself, such as numbers to call: its template and what fills it."""

    key: str
    template: str
    provider: Callable[[HttpRequest], dict[str, Any]]
    order: int = 100


_panels: dict[str, HelpPanel] = {}


def register_panel(panel: HelpPanel) -> None:
    """Adds or replaces the panel of this key."""
    _panels[panel.key] = panel


def panels(request: HttpRequest) -> list[SafeString]:
    """Every panel, drawn for this request, in order."""
    ordered = sorted(_panels.values(), key=lambda panel: (panel.order, panel.key))
    return [render_to_string(panel.template, panel.provider(request)) for panel in ordered]
