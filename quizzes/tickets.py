"""Which edition did this form ask, and how often? Signs and reads the form's one hidden field; it stores nothing."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner

LIFE = timedelta(days=30)
LONGEST = 1000
_SALT = "quizzes.tickets"


@dataclass(frozen=True, slots=True)
class Ticket:
    """The edition asked, the tries made before, random letters that tell one form from the next, and the figures."""

    question: UUID
    language: str
    number: int
    tries: int
    nonce: str
    variant: str = ""
    purpose: str = ""
    """Why it is asked: `review`, `skip`, or empty for every other place."""


def issue(
    question: UUID, language: str, number: int, *, tries: int = 0, variant: str = "", purpose: str = ""
) -> str:
    """The hidden field of a form that is shown now."""
    parts = (question.hex, language, str(number), str(tries), secrets.token_urlsafe(9), variant, purpose)
    return TimestampSigner(salt=_SALT).sign("/".join(parts))


def read(text: str, question: UUID, language: str) -> Ticket | None:
    """The ticket in a posted field; None when it is forged, of another question, or older than thirty days."""
    if len(text) > LONGEST:
        return None
    try:
        value = TimestampSigner(salt=_SALT).unsign(text, max_age=LIFE)
    except BadSignature:
        return None
    # A form that was opened before purposes were told apart has none.
    hexed, tongue, number, tries, nonce, variant, *purpose = value.split("/")
    if (hexed, tongue) != (question.hex, language):
        return None
    return Ticket(question, language, int(number), int(tries), nonce, variant, "".join(purpose))


def attempt_key(ticket: Ticket, answer: Mapping[str, Any]) -> str:
    """The same form with the same answer has the same key, so that sending it twice counts once."""
    told = [ticket.question.hex, ticket.language, ticket.number, ticket.tries, ticket.nonce, dict(answer)]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
