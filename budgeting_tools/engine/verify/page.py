"""Writes judged cases as one readable page, kind by kind with sources; it must not hide a figure that differs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import groupby

from .printing import plain
from .running import Row

__all__ = ["as_page"]

MOST = 110
HEAD = """# Reference cases, worked

Made by `python -m budgeting_tools.engine.verify tests/golden/vectors.json --page`; a test compares this page with what
that prints. *Printed* is what the source says, *computed* what the engine finds from the inputs alone.
"""
VERDICTS = {True: "agrees", False: "**differs**", None: "not judged"}


def as_page(cases: Sequence[object], rows: Sequence[Row]) -> str:
    """Cases and their rows, in the same order."""
    pairs = [(case, row) for case, row in zip(cases, rows, strict=True) if isinstance(case, Mapping)]
    pairs.sort(key=lambda pair: (pair[1].kind, pair[1].id))
    parts = [HEAD]
    for kind, group in groupby(pairs, key=lambda pair: pair[1].kind):
        lines = [_line(case, row) for case, row in group]
        parts.append("\n".join([f"## {kind}", "", COLUMNS, RULE, *lines, ""]))
    return "\n".join(parts)


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
