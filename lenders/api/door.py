"""What every address of the interface shares: what may come in, calls sent twice, and no page of the framework."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt

from home.problems import is_problem, problem, worded
from lenders.api import intake, repeats
from lenders.api.entry import MINUTE, Caller, quota
from lenders.api.refusals import broken

View = Callable[..., HttpResponse]


def guarded(view: View) -> View:
    @csrf_exempt  # no cookie means anything here, so there is nothing to forge
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with override(settings.LANGUAGE_CODE):  # programs read stable words; people read the portal
            response = _tried(request, lambda: view(request, *args, **kwargs))
        if response.status_code >= 400 and not is_problem(response):
            response = worded(response)
        response["Cache-Control"] = "no-store"
        _tell_quota(request, response)
        return response

    return answer


def _tried(request: HttpRequest, call: Callable[[], HttpResponse]) -> HttpResponse:
    try:
        return intake.refused(request) or repeats.answered(request, call)
    except Exception as wrong:
        return broken(request, wrong)


def _tell_quota(request: HttpRequest, response: HttpResponse) -> None:
    """RateLimit and RateLimit-Policy, as the working group's draft on HTTP rate limits has them."""
    caller: Caller | None = getattr(request, "lender_caller", None)
    if caller is None:
        return
    allowed, wait = quota(), quota().seconds_left()
    response["RateLimit-Policy"] = f'"client";q={allowed.most};w={MINUTE}'
    response["RateLimit"] = f'"client";r={max(caller.left, 0)};t={wait}'
    if response.status_code == 429:
        response["Retry-After"] = str(wait)


@guarded
def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Any other address below the interface."""
    return problem(404, "There is nothing at this address. The description is at openapi.json.")
