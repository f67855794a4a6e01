"""The interface for machines of lenders as one set of guarded addresses; what a call does stands in its router."""

from functools import cache
from typing import Any, cast

from django.http import HttpRequest
from django.urls import URLPattern, path
from ninja import NinjaAPI
from ninja.parser import Parser

from budgeting_tools.plain import asking
from lenders.api import campaigns, catalogue, links, messages, offers, refusals, reports, webhooks
from lenders.api.description import Description, complete
from lenders.api.door import View, guarded, nothing_here

NAMESPACE = "lenders-api"
ABOUT = """Links lessons, questions and the planner into a lender's reminders, and counts that they are used.

Nothing here says what a person did: counts are by campaign, and never below ten people. A token comes from
`/oauth/token` by client credentials and opens the rows of one lender. Refusals are problem documents (RFC 9457)."""
ROUTERS = tuple(part.router for part in (catalogue, campaigns, links, messages, offers, reports, webhooks))


class StrictJson(Parser):
    """JSON as RFC 8259 has it: no NaN, no key twice, not too deep."""

    def parse_body(self, request: HttpRequest) -> Any:
        return asking.parsed(request.body)


class Interface(NinjaAPI):
    def get_openapi_schema(self, **options: Any) -> Any:
        return _described(self, options.get("path_prefix") or self.get_root_path({}))


@cache
def _described(api: Interface, prefix: str) -> dict[str, Any]:
    return complete(Description(api, prefix))


def interface() -> NinjaAPI:
    api = Interface(
        title="Lantern: lenders",
        version="1",
        description=ABOUT,
        docs_url=None,
        urls_namespace=NAMESPACE,
        parser=StrictJson(),
    )
    refusals.handle(api)
    for router in ROUTERS:
        api.add_router("", router)
    return api


def addresses() -> list[URLPattern]:
    """Every address of the interface, guarded, and one for all that is not there."""
    found = [pattern for pattern in interface().urls[0] if isinstance(pattern, URLPattern)]
    for pattern in found:
        is_root = pattern.name == "api-root"
        pattern.callback = nothing_here if is_root else guarded(cast(View, pattern.callback))
    return [*found, path("<path:rest>", nothing_here)]
