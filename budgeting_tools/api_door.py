"""What every address of the interface for machines shares: limits before a body is read, every refusal a problem.

It must not keep, log or answer a figure.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from budgeting_tools.engine import AmbiguousRate, EngineError, InvalidInput, NeverRepaid
from home.allowance import Allowance, caller
from home.problems import is_problem, problem, worded

MOST_BYTES = 512 * 1024  # a full case with a long log has a fifth of it
MINUTE = 60

View = Callable[..., HttpResponse]


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
        if response.status_code >= 400 and not is_problem(response):
            response = worded(response)
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


@guarded
def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Any other address below the interface."""
    return problem(404, "There is nothing at this address. The description is at openapi.json.")
