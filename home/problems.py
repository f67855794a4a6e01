"""How an interface for machines says no: problem documents (RFC 9457). It must not repeat a figure that was sent."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

PROBLEM = "application/problem+json"
_KEPT = ("Allow", "Retry-After", "WWW-Authenticate")


def problem(status: int, detail: str, **members: Any) -> HttpResponse:
    """A problem document; `members` are its own further fields."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    response = HttpResponse(json.dumps(body | members), status=status, content_type=PROBLEM)
    response["Cache-Control"] = "no-store"
    return response


def worded(response: HttpResponse) -> HttpResponse:
    """Django's own refusals, such as 405, keep the headers that help and lose their page."""
    found = problem(response.status_code, HTTPStatus(response.status_code).description)
    for name in _KEPT:
        if name in response:
            found[name] = response[name]
    return found


def is_problem(response: HttpResponse) -> bool:
    return response.get("Content-Type", "").startswith(PROBLEM)
