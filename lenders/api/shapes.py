"""What goes in and comes out has a type; here stand the parts that several calls share."""

from typing import Annotated

from django.conf import settings
from pydantic import BaseModel, ConfigDict, StringConstraints

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
