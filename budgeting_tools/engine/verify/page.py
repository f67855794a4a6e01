"""Writes judged cases as one readable page, kind by kind with sources; it must not hide a figure that differs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from budgeting_tools.engine.working import Step

from .formulas import FORMULAS
from .printing import plain
from .running import Row

__all__ = ["as_page"]

MOST = 110
MOST_INPUTS = 220
MOST_STEPS = 6
_LONG = re.compile(r"-?\d+\.\d{9,}(?:E-?\d+)?")
HEAD = """# Reference cases, worked

Made by `python -m budgeting_tools.engine.verify tests/golden/vectors.json --page`; a test compares this page with what
that prints. *Printed* is what the source says, *computed* what the engine finds from the inputs alone. Each kind begins
with its rule, and one case with its inputs and the engine's own steps.
"""
VERDICTS = {True: "agrees", False: "**differs**", None: "not judged"}


def as_page(cases: Sequence[object], rows: Sequence[Row]) -> str:
    """Cases and their rows, in the same order."""
    pairs = [(case, row) for case, row in zip(cases, rows, strict=True) if isinstance(case, Mapping)]
    pairs.sort(key=lambda pair: (pair[1].kind, pair[1].id))
    parts = [HEAD]
    for kind, members in groupby(pairs, key=lambda pair: pair[1].kind):
        group = list(members)
        lines = [_line(case, row) for case, row in group]
        parts.append("\n".join([f"## {kind}", "", *_worked(kind, group), COLUMNS, RULE, *lines, ""]))
    return "\n".join(parts)


def _worked(kind: str, group: Sequence[tuple[Mapping[str, object], Row]]) -> list[str]:
    """The rule of the kind, and the steps of the agreeing case with the shortest inputs."""
    said = [f"**Rule.** {FORMULAS.get(kind, 'not told')}", ""]
    agreeing = [pair for pair in group if pair[1].ok] or list(group)
    case, row = min(agreeing, key=lambda pair: (len(_inputs(pair[0])), pair[1].id))
    steps = [_step(one) for one in row.working[:MOST_STEPS]]
    computed = f"computed: {_short(row.computed)}"
    return [
        *said,
        f"**`{row.id}`** with {_inputs(case)}",
        "",
        *(f"1. {one}" for one in (*steps, computed)),
        "",
    ]


def _inputs(case: Mapping[str, object]) -> str:
    given = case.get("inputs")
    text = ", ".join(
        f"{name} {json.dumps(_nine(plain(value)), ensure_ascii=False)}"
        for name, value in (given.items() if isinstance(given, Mapping) else ())
    )
    return text if len(text) <= MOST_INPUTS else f"{text[:MOST_INPUTS]}…"


def _step(one: Step) -> str:
    """Formula and result; digits past the ninth differ between machines."""
    result = _LONG.sub(lambda found: f"{float(found[0]):.9g}", one.result)
    convention = f" ({one.convention})" if one.convention else ""
    return f"{one.key}: {one.formula}" + (f" → {result}" if result else "") + convention


COLUMNS = "| case | from | printed | computed | verdict | source |"
RULE = "|---|---|---|---|---|---|"


def _line(case: Mapping[str, object], row: Row) -> str:
    """Inputs stay in the case file; the page shows where the figures came from and whether they hold."""
    verdict = VERDICTS[row.ok] + ("" if row.verified else ", kept unverified")
    cells = [row.id, case.get("provenance", ""), _short(row.expected), _short(row.computed), verdict]
    return "| " + " | ".join([*map(_cell, cells), _cell(case.get("source", ""))]) + " |"


def _short(figures: Mapping[str, object]) -> str:
    text = "; ".join(
        f"{name} {json.dumps(_nine(plain(value)), ensure_ascii=False)}" for name, value in figures.items()
    )
    return text if len(text) <= MOST else f"{text[:MOST]}…"


def _nine(value: object) -> object:
    """Nine digits: the last ones of a double differ between machines."""
    if isinstance(value, list):
        return [_nine(inner) for inner in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|").replace("\n", " ")
