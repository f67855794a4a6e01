"""Answers which rows of a very long table a page prints; it must not drop the first two years or the end."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
FULL = 120
FIRST = 24
STEP = 12


def chosen(rows: Sequence[T]) -> tuple[list[T], bool]:
    """All rows up to 120; beyond, the first 24, then every twelfth and the last. Says whether any was left out."""
    if len(rows) <= FULL:
        return list(rows), False
    last = len(rows)
    return [
        row for place, row in enumerate(rows, 1) if place <= FIRST or place % STEP == 0 or place == last
    ], True
