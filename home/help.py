"""The registry of what the help page offers; rooms above register here, and the page never imports them."""

from dataclasses import dataclass

from django.utils.functional import Promise


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
