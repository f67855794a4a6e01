"""The registry of a lender's own way to complain, for visits that came by one of its campaigns.

It stands before the places where complaints are heard, wherever those stand. Rooms above register here.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from home import via


@dataclass(frozen=True, slots=True)
class OwnRoute:
    """As the lender wrote it; `days` until it answers, None where it does not say."""

    lender: str
    contact: str
    days: int | None = None


Provider = Callable[[str], OwnRoute | None]  # by the campaign's code

_providers: dict[str, Provider] = {}


def register(key: str, provider: Provider) -> None:
    """Adds or replaces the provider of this key (so that a reload registers once)."""
    _providers[key] = provider


def route_of(request: HttpRequest) -> OwnRoute | None:
    """None for a visit without a campaign, which asks nobody."""
    code = via.code_of(request)
    if not code:
        return None
    found = (provider(code) for _key, provider in sorted(_providers.items()))
    return next((route for route in found if route is not None), None)
