"""The OpenAPI description: what the types say, completed by what holds for every call."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from ninja.openapi.schema import OpenAPISchema
from ninja.operation import Operation

from home.problems import PROBLEM
from lenders.api.entry import LenderToken
from lenders.sealing.terms import terms_schema

_ALWAYS = (401, 403, 422, 429)
_WITH_PLACE = (404,)
_WITH_BODY = (400, 413, 415)
_TEXT = {"type": "string"}
_RATE_HEADERS = {
    "RateLimit": {
        "description": "How many calls are left (r) and for how many seconds (t).",
        "schema": _TEXT,
    },
    "RateLimit-Policy": {"description": "How many calls (q) in how many seconds (w).", "schema": _TEXT},
}
_KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "description": "The same key with the same call is done once; its answer is kept for 24 hours.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": r"^[\x21-\x7e]+$"},
}


class Description(OpenAPISchema):
    """Ninja's own, with the scopes that an operation asks for."""

    def operation_security(self, operation: Operation) -> Any:
        super().operation_security(operation)
        return [
            {type(auth).__name__: [auth.needs]}
            for auth in operation.auth_callbacks
            if isinstance(auth, LenderToken)
        ]


def complete(schema: dict[str, Any]) -> dict[str, Any]:
    """Adds problems, headers and the key of repeated calls to each operation."""
    named = schema["components"]["schemas"]
    named |= {"Problem": _problem(), "Terms": terms_schema()}
    named["SealedSent"]["properties"]["items"]["items"] = {"$ref": "#/components/schemas/Terms"}
    for operations in schema["paths"].values():
        for method, operation in operations.items():
            _complete(method, operation)
    return schema


def _complete(method: str, operation: dict[str, Any]) -> None:
    has_place = any(one["in"] == "path" for one in operation["parameters"])
    has_query = any(one["in"] == "query" for one in operation["parameters"])
    if method == "post":
        operation["parameters"] = [*operation["parameters"], _KEY]
    for status, answer in operation["responses"].items():
        if status >= 400:
            answer |= _refusal(status)
        answer["headers"] = answer.get("headers", {}) | _RATE_HEADERS
    may_be = {*_ALWAYS, *(_WITH_PLACE if has_place else ()), 400}
    if "requestBody" in operation or method == "post":
        may_be |= set(_WITH_BODY)
    if has_query:
        may_be.add(400)
    for status in sorted(may_be):
        operation["responses"].setdefault(status, _refusal(status))


def _refusal(status: int) -> dict[str, Any]:
    return {
        "description": HTTPStatus(status).phrase,
        "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _problem() -> dict[str, Any]:
    error = {"type": "object", "properties": dict.fromkeys(("field", "reason", "message"), _TEXT)}
    return {
        "type": "object",
        "description": "RFC 9457; `errors` names each field that does not fit.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            **dict.fromkeys(("type", "title", "detail"), _TEXT),
            "status": {"type": "integer"},
            "errors": {"type": "array", "items": error},
            "maximum": {"type": "integer"},
        },
    }
