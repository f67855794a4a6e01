"""Answers how a figure came about, step by step, in data a page can print; it must not compute anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """`key` is stable for translation, `formula` is plain text, `rule` names the dated rule used, if any."""

    key: str
    formula: str
    inputs: tuple[tuple[str, str], ...]
    result: str
    convention: str = ""
    rule: str = ""


Working = tuple[Step, ...]


def step(
    key: str, formula: str, result: object, *, convention: str = "", rule: str = "", **inputs: object
) -> Step:
    """One step from plain values: `step("sum", "a + b", 3, a=1, b=2)`."""
    given = tuple((name, str(value)) for name, value in inputs.items())
    return Step(key, formula, given, str(result), convention, rule)
