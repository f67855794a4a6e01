"""Every address of the lenders' room, found in the resolvers, asked for as somebody whom it does not belong to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import URLResolver, get_resolver

PORTAL, PROGRAMS = "en/lenders/", "api/lenders/v1/"
METHODS = ("get", "post", "patch", "delete")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# Parameters that name a row of one organisation, and those that are the same for all.
ROWS = {"campaign", "offer", "invitation", "member", "key", "client", "endpoint", "monday"}
ROWS |= {"webhook", "delivery", "week"}
FREE = {"language": "en", "rest": "anything"}
KINDS = {"code": "svg", "new": "grace"}
# What a member without any role may open: where they stand, and the way out.
FOR_ALL = {"", "leave/"}
REFUSALS = {400, 404, 405, 409, 415, 422, 428}


@dataclass(frozen=True)
class Address:
    route: str

    @property
    def names(self) -> set[str]:
        return set(PARAMETER.findall(self.route)) - {"organisation"}

    @property
    def own(self) -> str:
        """What stands behind the organisation's id."""
        return self.route.partition("<str:organisation>/")[2]

    def filled(self, values: dict[str, Any]) -> str:
        unknown = self.names - ROWS - set(FREE) - {"kind"}
        assert not unknown, f"teach the walk what {unknown} of {self.route} is"
        kind = next((text for part, text in KINDS.items() if f"{part}/" in self.route), "")
        known = FREE | {"kind": kind} | values
        return "/" + PARAMETER.sub(lambda found: str(known[found[1]]), self.route)


def addresses(prefix: str) -> list[Address]:
    routes = {route for route in _routes(get_resolver()) if route.startswith(prefix)}
    wanted = (Address(route) for route in sorted(routes))
    return [one for one in wanted if prefix == PROGRAMS or "<str:organisation>" in one.route]


def _routes(resolver: URLResolver, before: str = "") -> Iterator[str]:
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _routes(one, route)
        else:
            yield route


def bare(answer: Any, path: str) -> tuple[int, str]:
    """Status and body without the path that was asked for."""
    text = answer.content.decode(errors="replace").replace(path, "…")
    return answer.status_code, re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)


def told_apart(ask: Any, address: Address, foreign: dict[str, Any], unknown: dict[str, Any]) -> list[str]:
    """How a foreign id differs from an unknown one here, or gets an answer at all."""
    found = []
    for method in METHODS:
        theirs, nobodys = (bare(ask(method, path), path) for path in map(address.filled, (foreign, unknown)))
        if theirs[0] not in REFUSALS:
            found.append(f"{method} {address.route} answers {theirs[0]} to another lender's id")
        elif theirs != nobodys:
            found.append(f"{method} {address.route} tells another lender's id from an unknown one")
    return found


def every_row() -> dict[str, list[Any]]:
    """All rows of the room, to see that nothing was written."""
    skipped = {"KeptAnswer"}
    models = [model for model in apps.get_app_config("lenders").get_models() if model.__name__ not in skipped]
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in models}
