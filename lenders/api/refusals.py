"""Every way to say no, as a problem document; what went wrong here is logged without what was sent."""

import logging
import traceback
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from home.problems import problem
from lenders.api.entry import Refused

log = logging.getLogger(__name__)
MOST_ERRORS = 50


class Unacceptable(Exception):
    """A call that was read but cannot be done: the field, a stable reason and a sentence."""

    def __init__(self, field: str, reason: str, detail: str, status: int = 422) -> None:
        super().__init__(detail)
        self.field, self.reason, self.detail, self.status = field, reason, detail, status


def broken(request: HttpRequest, wrong: Exception) -> HttpResponse:
    """Our own mistake. The log gets the place and the kind of error: its words could quote what was sent."""
    where = "".join(traceback.format_tb(wrong.__traceback__))
    log.error("%s %s: %s\n%s", request.method, request.path, type(wrong).__name__, where)
    return problem(500, "Something broke on our side. It was noted; please try again later.")


def handle(api: NinjaAPI) -> None:
    """Registers the wording of everything that may be raised under this interface."""
    worders: dict[type[Exception], Any] = {
        Refused: _refused,
        Unacceptable: _unacceptable,
        ValidationError: _invalid,
        Http404: lambda request, wrong: problem(404, "There is no such thing."),
        HttpError: lambda request, wrong: problem(wrong.status_code, _words(wrong)),
        Exception: broken,
    }
    for kind, worder in worders.items():
        api.add_exception_handler(kind, worder)


def _words(wrong: HttpError) -> str:
    return "The body is not JSON that can be read." if wrong.status_code == 400 else str(wrong)


def _refused(request: HttpRequest, wrong: Refused) -> HttpResponse:
    response = problem(wrong.status, wrong.detail)
    if wrong.challenge:
        response["WWW-Authenticate"] = wrong.challenge
    return response


def _unacceptable(request: HttpRequest, wrong: Unacceptable) -> HttpResponse:
    return problem(
        wrong.status,
        wrong.detail,
        errors=[{"field": wrong.field, "reason": wrong.reason, "message": wrong.detail}],
    )


def _invalid(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Each field that does not fit, at most fifty of them; the value itself is not repeated."""
    errors = [_error(one) for one in wrong.errors[:MOST_ERRORS]]
    first = errors[0]
    detail = f"{first['field']}: {first['message']}" if first["field"] else first["message"]
    return problem(422, detail, errors=errors)


def _error(found: dict[str, Any]) -> dict[str, str]:
    """pydantic's location without the place it was read from and the name of our argument."""
    places = [str(part) for part in found["loc"][1:]]
    if found["loc"][0] == "body" and len(places) > 1:
        places = places[1:]
    return {"field": ".".join(places), "reason": str(found["type"]), "message": str(found["msg"])}
