"""Answers whether a value built by hand keeps the limits of one that was sent; it must not change any figure."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from .case import read, write
from .errors import InvalidInput

__all__ = ["admitted", "check_day", "check_texts"]

T = TypeVar("T")


def admitted(kind: type[T], value: object, field: str, path: str = "") -> T:
    """The same case, debt or offer, read strictly; `path` stands before the fields that are named in errors."""
    if not isinstance(value, kind):
        raise InvalidInput(field, "wrong_type", {"wanted": kind.__name__.lower()})
    return read(kind, write(value), path)


def check_day(field: str, value: object, *, optional: bool = False) -> None:
    """A day and not a moment: the two do not compare."""
    if type(value) is not date and not (optional and value is None):
        raise InvalidInput(field, "wrong_type", {"wanted": "date"})


def check_texts(field: str, value: object) -> None:
    """A tuple of texts: a bare text would be searched letter by letter."""
    if not isinstance(value, tuple) or not all(isinstance(one, str) for one in value):
        raise InvalidInput(field, "wrong_type", {"wanted": "list of texts"})
