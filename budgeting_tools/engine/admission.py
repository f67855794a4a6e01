"""Answers whether a case built by hand keeps the limits of one that was sent; it must not change any figure."""

from __future__ import annotations

from .case import Case
from .errors import InvalidInput

__all__ = ["checked"]


def checked(case: Case) -> Case:
    """The same case, read strictly."""
    if not isinstance(case, Case):
        raise InvalidInput("case", "wrong_type", {"wanted": "case"})
    return Case.from_dict(case.to_dict())
