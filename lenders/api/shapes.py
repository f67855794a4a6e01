"""What goes in and comes out has a type; here stand the parts that several calls share."""

from typing import Annotated

from django.conf import settings
from django.http import HttpRequest
from ninja import Query
from pydantic import BaseModel, ConfigDict, StringConstraints

from lenders.scope import Scope

LANGUAGES = [code for code, _name in settings.LANGUAGES]
Language = Annotated[str, StringConstraints(pattern=f"^({'|'.join(LANGUAGES)})$")]


def text(longest: int, shortest: int = 1) -> StringConstraints:
    """One line of words: no control characters, which no database row and no page needs."""
    return StringConstraints(min_length=shortest, max_length=longest, pattern=r"^[^\x00-\x1f\x7f]*$")


class Sent(BaseModel):
    """A body: every field is known, a number is a number, and nothing else is in it."""

    model_config = ConfigDict(extra="forbid")


class Given(BaseModel):
    """An answer: made from a row or from values, with these fields and no others."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


Limit = Annotated[int, Query(ge=1, le=100, description="How many on one page.")]
Cursor = Annotated[str | None, Query(max_length=500, description="`next` of the page before.")]


def site(path: str) -> str:
    """A path of this site as a whole address."""
    return settings.SITE_URL.rstrip("/") + path


def rows_of(request: HttpRequest) -> Scope:
    """What the caller's lender may reach; only within an operation, which let the caller in."""
    scope: Scope = request.auth.scope  # type: ignore[attr-defined]
    return scope
