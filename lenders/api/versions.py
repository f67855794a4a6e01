"""Two programs change one row: ETag names what was read, If-Match says what may be changed."""

import hashlib
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Header
from pydantic import BaseModel

from lenders.api.refusals import Unacceptable

IfMatch = Annotated[str | None, Header(alias="If-Match", description="The ETag that was read; `*` for any.")]
ETAG: dict[str, Any] = {
    "ETag": {"description": "Names this state for If-Match.", "schema": {"type": "string"}}
}


def tag(given: BaseModel) -> str:
    return '"' + hashlib.sha256(given.model_dump_json().encode()).hexdigest()[:24] + '"'


def told(response: HttpResponse, given: Any) -> Any:
    """The answer itself, with its ETag in the header."""
    response["ETag"] = tag(given)
    return given


def check(request: HttpRequest, given: BaseModel) -> None:
    """Raises Unacceptable when If-Match names another state than this one."""
    wanted = request.headers.get("If-Match")
    if wanted is None or wanted.strip() == "*":
        return
    if tag(given) not in [one.strip() for one in wanted.split(",")]:
        raise Unacceptable("If-Match", "changed_since", "It was changed since you read it.", status=412)
