"""What every address of the interface for machines shares: limits before a body is read, problems as RFC 9457 has them.

It must not keep, log or answer a figure.
"""

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from budgeting_tools.engine import AmbiguousRate, EngineError, InvalidInput, NeverRepaid
from home.allowance import Allowance, caller

MOST_BYTES = 512 * 1024  # a full case with a long log has a fifth of it
MINUTE = 60
PROBLEM = "application/problem+json"

View = Callable[..., HttpResponse]


def problem(status: int, detail: str, **members: Any) -> HttpResponse:
    """A problem document; `members` are its own further fields."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    response = HttpResponse(json.dumps(body | members), status=status, content_type=PROBLEM)
    response["Cache-Control"] = "no-store"
    return response


def refusal(wrong: EngineError, status: int = 422) -> HttpResponse:
    """What the engine refused: the field, a stable reason and a sentence."""
    members: dict[str, Any] = {"reason": wrong.reason, "params": wrong.params}
    if isinstance(wrong, InvalidInput):
        members["field"] = wrong.field
    if isinstance(wrong, NeverRepaid):
        members["payment_that_would_work"] = wrong.payment_that_would_work
    if isinstance(wrong, AmbiguousRate):
        members["roots"] = [format(root, "f") for root in wrong.roots]
    return problem(status, str(wrong).removeprefix(": "), **members)


def guarded(view: View) -> View:
    """Counts the caller, looks at size and type of the body, and words every refusal as a problem."""

    @csrf_exempt  # no cookie means anything here, so there is nothing to forge
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        refused = _refused(request)
        response = refused or view(request, *args, **kwargs)
        if response.status_code >= 400 and not response["Content-Type"].startswith(PROBLEM):
            response = _worded(response)
        response["Cache-Control"] = "no-store"
        return response

    return answer


def _refused(request: HttpRequest) -> HttpResponse | None:
    allowance = Allowance(
        "tools-api", settings.TOOLS_API_PER_MINUTE, settings.TOOLS_API_PER_MINUTE * 20, MINUTE
    )
    if not allowance.allow(caller(request)):
        response = problem(429, "That was many questions in one minute. Please wait for the next one.")
        response["Retry-After"] = str(allowance.seconds_left())
        return response
    if request.method != "POST":
        return None
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        return problem(413, f"At most {MOST_BYTES} bytes are read.", maximum=MOST_BYTES)
    if request.content_type != "application/json":
        return problem(415, "Send JSON, with Content-Type: application/json.")
    return None


def _worded(response: HttpResponse) -> HttpResponse:
    """Django's own refusals, such as 405, keep their headers and lose their page."""
    worded = problem(response.status_code, HTTPStatus(response.status_code).description)
    for name in ("Allow", "Retry-After"):
        if name in response:
            worded[name] = response[name]
    return worded


@guarded
def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Any other address below the interface."""
    return problem(404, "There is nothing at this address. The description is at openapi.json.")
