"""Writes judged cases as lines or as JSON; it must not round what was computed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from .running import Row

__all__ = ["as_json", "as_lines", "plain"]

WORDS = {True: "pass", False: "FAIL", None: "computed"}


def as_json(rows: Sequence[Row]) -> str:
    listed = [
        {"id": row.id, "kind": row.kind, "computed": row.computed, "expected": row.expected, "ok": row.ok}
        for row in rows
    ]
    return json.dumps([plain(row) for row in listed], ensure_ascii=False, indent=1)


def as_lines(rows: Sequence[Row]) -> str:
    lines = [_line(row) for row in rows]
    judged = [row.ok for row in rows]
    verified = [row for row in rows if row.verified]
    passed = sum(row.ok is True for row in verified)
    lines.append(
        f"{len(rows)} cases: {judged.count(True)} pass, {judged.count(False)} fail, {judged.count(None)} not judged; "
        f"verified {passed} of {len(verified)}"
    )
    return "\n".join(lines)


def _line(row: Row) -> str:
    mark = WORDS[row.ok] if row.verified or row.ok is not False else "differs (not verified)"
    said = f"  error: {row.trouble}" if row.trouble else ""
    if row.unread:
        said += f"  not used: {', '.join(row.unread)}"
    if set(row.computed) == {"error"} and row.trouble:
        return f"{row.id}  {row.kind}  {mark}{said}"
    shown = f"computed {_short(row.computed)}  expected {_short(row.expected)}"
    return f"{row.id}  {row.kind}  {mark}  {shown}{said}"


def _short(figures: Mapping[str, object], most: int = 400) -> str:
    text = json.dumps(plain(figures), ensure_ascii=False)
    return text if len(text) <= most else f"{text[:most]}..."


def plain(value: object) -> object:
    """JSON numbers: whole Decimals as integers, the rest as the nearest double."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal | Fraction):
        return float(value)
    return value
