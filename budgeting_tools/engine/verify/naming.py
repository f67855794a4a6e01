"""Finds a figure under the name by which a case asks for it, and the word for one that cannot be had; computes none."""

from __future__ import annotations

import re
from decimal import Decimal

from budgeting_tools.engine.errors import EngineError, InvalidInput

from .figures import places
from .registry import WORKING, Figures

__all__ = ["COVERS_NOT", "figure_of", "word_of"]

COVERS_NOT = "payment_does_not_cover_interest"
WORDS = {"payment_below_interest": COVERS_NOT, "no_rate_exists": "no_real_solution"}
_PLACES = re.compile(r"(.+)_([0-9])dp")


def word_of(trouble: EngineError) -> str:
    """The word of the cases for what went wrong; of a wrong input, its name and the reason."""
    if isinstance(trouble, InvalidInput):
        return f"{trouble.field}: {trouble.reason}"
    return WORDS.get(trouble.reason, trouble.reason)


def figure_of(figures: Figures, key: str) -> object:
    """By its own name, or rounded half up from a figure that is there: `total_paid_rounded`, `approx_1dp`."""
    if key == "error" and key not in figures:
        return None
    if key in figures and key != WORKING:
        found = figures[key]
        return found() if callable(found) else found
    stem, digits = _stem(key)
    for name in (stem, f"{stem}_pct"):
        value = figures.get(name)
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            return places(Decimal(value), digits)
    raise InvalidInput(
        f"expected.{key}",
        "not_a_choice",
        {"choices": ", ".join(sorted(name for name in figures if name != WORKING))},
    )


def _stem(key: str) -> tuple[str, int]:
    if key.endswith("_rounded"):
        return key.removesuffix("_rounded"), 0
    found = _PLACES.fullmatch(key)
    return (found[1], int(found[2])) if found else ("", 0)
