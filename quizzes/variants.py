"""Which figures does a computed question ask about this time? Draws them by a seed, or packs the reader's own.

A variant is a short text inside the signed ticket: `s<seed>`, or `own` with the figures. Own figures are never stored.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from budgeting_tools.engine import Case, EngineError
from quizzes.recipes import RECIPES, Values

_SEEDS = 10_000
OWN = "own"


@dataclass(frozen=True, slots=True)
class Figures:
    values: Values
    currency: str


def fresh() -> str:
    return f"s{secrets.randbelow(_SEEDS)}"


def name_of(variant: str) -> str:
    """What is kept about a variant: the seed, or only that the figures were the reader's own."""
    return OWN if variant.startswith(OWN) else variant


def drawn(variant: str, choices: Mapping[str, list[str]], currency: str) -> Figures:
    """One value of each figure; the same seed always draws the same, whatever else the question holds."""
    picked = {name: Decimal(texts[_pick(variant, name, len(texts))]) for name, texts in choices.items()}
    return Figures(picked, currency)


def _pick(variant: str, name: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(f"{variant}/{name}".encode()).digest()[:4]) % count


def of_case(recipe: str, case: Case) -> str | None:
    """The reader's own figures as a variant; None when the case does not hold what the recipe needs."""
    try:
        values = RECIPES[recipe].from_case(case)
        if values is None:
            return None
        RECIPES[recipe].compute(values, case.currency)
    except EngineError:
        return None
    plain = {"currency": case.currency, **{name: f"{value:f}" for name, value in values.items()}}
    return OWN + base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def own(variant: str) -> Figures | None:
    """The figures inside an own variant; None for a bare `own`, as it is stored, or a seed."""
    packed = variant.removeprefix(OWN)
    if not variant.startswith(OWN) or not packed:
        return None
    plain = json.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
    currency = plain.pop("currency")
    return Figures({name: Decimal(text) for name, text in plain.items()}, currency)
