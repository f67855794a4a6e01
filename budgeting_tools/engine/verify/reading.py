"""Turns the text of a file into cases with exact numbers; it must not judge them."""

from __future__ import annotations

import json
import re
from decimal import Decimal

__all__ = ["cases_of", "facts_noted"]

_FACT = re.compile(r"\[([a-z_]+): (-?\d+(?:\.\d+)?)\]")


def cases_of(text: str) -> list[object]:
    """A list of cases, one case, or an object with a list under `cases`; NaN and Infinity are refused."""
    found = json.loads(text, parse_float=Decimal, parse_constant=_refuse)
    if isinstance(found, dict):
        found = found.get("cases", [found])
    if not isinstance(found, list):
        raise ValueError("a list of cases is expected")
    return found


def facts_noted(note: object) -> dict[str, object]:
    """Numbers that a note states as `[name: value]`; one published case has its odd days nowhere else."""
    if not isinstance(note, str):
        return {}
    return {name: Decimal(value) for name, value in _FACT.findall(note)}


def _refuse(name: str) -> object:
    raise ValueError(f"{name} is not a number that a case may hold")
