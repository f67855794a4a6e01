"""Compares a computed figure with an expected one; it must not change either."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

__all__ = ["judge", "tolerance_for"]

NOISE = Decimal("1e-13")


def tolerance_for(tolerance: object, figure: str) -> Decimal:
    """One number for all figures, or one per figure; what is not named must be exact."""
    if isinstance(tolerance, Mapping):
        tolerance = tolerance.get(figure)
    if isinstance(tolerance, bool) or not isinstance(tolerance, int | Decimal):
        return Decimal(0)
    return Decimal(tolerance)


def judge(computed: object, expected: object, tolerance: Decimal) -> bool | None:
    """True or False, or None where nothing was expected."""
    if expected is None:
        return None
    if isinstance(expected, list):
        return _judge_list(computed, expected, tolerance)
    if isinstance(expected, Mapping):
        return _judge_mapping(computed, expected, tolerance)
    if isinstance(expected, bool | str) or isinstance(computed, bool):
        return type(computed) is type(expected) and computed == expected
    if not isinstance(computed, int | Decimal) or not isinstance(expected, int | Decimal):
        return False
    room = tolerance + NOISE * max(Decimal(1), abs(Decimal(expected)))
    return abs(Decimal(computed) - Decimal(expected)) <= room


def _judge_list(computed: object, expected: list[object], tolerance: Decimal) -> bool | None:
    if not isinstance(computed, list):
        return False
    if len(computed) != len(expected):
        return False
    parts = [judge(one, other, tolerance) for one, other in zip(computed, expected, strict=True)]
    return together(parts)


def _judge_mapping(computed: object, expected: Mapping[str, object], tolerance: Decimal) -> bool | None:
    if not isinstance(computed, Mapping):
        return False
    return together([judge(computed.get(key), value, tolerance) for key, value in expected.items()])


def together(parts: list[bool | None]) -> bool | None:
    judged = [part for part in parts if part is not None]
    return all(judged) if judged else None
