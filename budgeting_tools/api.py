"""The planner for machines: one address a kind of question, each about a case; it stores nothing."""

import json
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from ninja import NinjaAPI

from budgeting_tools.api_door import View, guarded, nothing_here, refusal
from budgeting_tools.engine import EngineError
from budgeting_tools.plain import asking
from budgeting_tools.plain.answers import KINDS, Kind
from budgeting_tools.plain.writing import schema_of, to_plain
from home.problems import PROBLEM

ABOUT = """Prices loan offers and plans debts. Every request is one JSON object that holds a `case`.

Money is in minor units (pence, cents, fen) and whole; rates are decimal text in per cent. Nothing is stored or
logged. At most {limit} questions a minute come from one address. Refusals are problem documents (RFC 9457)."""
NAMESPACE = "tools-api"
REFUSALS = {
    400: "Not JSON",
    413: "Too large",
    415: "Not sent as JSON",
    422: "A figure to look at",
    429: "Too often",
}


class Interface(NinjaAPI):
    """Ninja's description with the case as one named schema."""

    def get_openapi_schema(self, **options: Any) -> Any:
        schema = super().get_openapi_schema(**options)
        schema["components"]["schemas"] |= {"Case": asking.case_component(), "Problem": _problem_schema()}
        return schema


def _problem_schema() -> dict[str, Any]:
    texts = {name: {"type": "string"} for name in ("type", "title", "detail", "reason", "field")}
    properties = texts | {"status": {"type": "integer"}}
    return {"type": "object", "required": ["title", "status", "detail"], "properties": properties}


def described(kind: Kind) -> dict[str, Any]:
    """The OpenAPI words of one kind of question, made from the types that read and answer it."""
    body = {
        "required": True,
        "content": {"application/json": {"schema": asking.request_schema(kind.choices)}},
    }
    answers: dict[int, Any] = {
        status: {
            "description": text,
            "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, text in REFUSALS.items()
    }
    answers[200] = {
        "description": "The answer",
        "content": {"application/json": {"schema": schema_of(kind.result)}},
    }
    return {"requestBody": body, "responses": answers}


def _add(api: NinjaAPI, name: str, kind: Kind) -> None:
    @api.post(
        f"/{name}", operation_id=name, summary=kind.summary, openapi_extra=described(kind), response=None
    )
    def answer(request: HttpRequest) -> HttpResponse:
        return answered(kind, request.body)


def answered(kind: Kind, body: bytes) -> HttpResponse:
    """The answer to one body, or the problem with it."""
    try:
        case, choices = asking.asked(kind.choices, asking.parsed(body))
        plain = to_plain(kind.answer(case, choices))
    except EngineError as wrong:
        return refusal(wrong, 400 if wrong.reason in asking.NOT_READ else 422)
    return HttpResponse(json.dumps(plain), content_type="application/json")


def interface() -> NinjaAPI:
    about = ABOUT.format(limit=settings.TOOLS_API_PER_MINUTE)
    api = Interface(
        title="Lantern: planner", version="1", description=about, docs_url=None, urls_namespace=NAMESPACE
    )
    for name, kind in KINDS.items():
        _add(api, name, kind)
    return api


def addresses() -> list[URLPattern]:
    """Every address of the interface, guarded, and one for all that is not there."""
    found = [pattern for pattern in interface().urls[0] if isinstance(pattern, URLPattern)]
    for pattern in found:
        is_root = pattern.name == "api-root"
        pattern.callback = nothing_here if is_root else guarded(cast(View, pattern.callback))
    return [*found, path("<path:rest>", nothing_here)]
