"""Lists in pages: newest first, with a cursor that nobody can read or make and that new rows do not move."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from home.at_rest import Unreadable, decrypted, encrypted
from lenders.api.refusals import Unacceptable

USUAL = 50


def page(rows: QuerySet[Any], *, of: str, limit: int, cursor: str | None) -> tuple[list[Any], str | None]:
    """`limit` rows after the cursor, and the cursor of those that follow; `of` names the list that it belongs to."""
    if cursor:
        rows = rows.filter(pk__lt=_last_seen(cursor, of))
    found = list(rows.order_by("-pk")[: limit + 1])
    more = len(found) > limit
    return found[:limit], (_after(found[limit - 1].pk, of) if more else None)


def _after(pk: int, of: str) -> str:
    return encrypted(f"{of}:{pk}".encode()).decode()


def _last_seen(cursor: str, of: str) -> int:
    try:
        name, _, number = decrypted(cursor.encode()).decode().rpartition(":")
    except (Unreadable, UnicodeError):
        name, number = "", ""
    if name != of:
        raise Unacceptable("cursor", "unknown_cursor", "Take a cursor as the page before gave it.")
    return int(number)
