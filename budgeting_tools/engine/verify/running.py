"""Computes each case from its inputs and judges the figures wanted; it must not let one bad case stop the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from budgeting_tools.engine.errors import EngineError, InvalidInput
from budgeting_tools.engine.working import Working

from .inputs import Inputs
from .judging import judge, together, tolerance_for
from .naming import figure_of, word_of
from .reading import facts_noted
from .registry import KINDS, WORKING, Figures

__all__ = ["Row", "exit_code", "run_case", "run_cases"]


@dataclass(frozen=True, slots=True)
class Row:
    """One case judged: `ok` is None when nothing was there to compare; `trouble` says why it could not be computed.

    `unread` names the inputs that the kind has no use for, so that a misspelt one is seen.
    """

    id: str
    kind: str
    computed: Mapping[str, object]
    expected: Mapping[str, object]
    ok: bool | None
    verified: bool
    trouble: str = ""
    unread: tuple[str, ...] = ()
    working: Working = ()


def run_cases(cases: Sequence[object]) -> list[Row]:
    return [run_case(case, f"case-{place}") for place, case in enumerate(cases, 1)]


def run_case(case: object, name: str = "case") -> Row:
    if not isinstance(case, Mapping):
        return Row(name, "", {}, {}, False, False, "a case must be an object")
    expected = case.get("expected")
    wanted = expected if isinstance(expected, Mapping) else {}
    identity = (str(case.get("id", name)), str(case.get("kind", "")))
    verified = case.get("verified") is True
    unread: tuple[str, ...] = ()
    working: Working = ()
    try:
        given = _inputs(case)
        figures = KINDS[identity[1]](given, frozenset(wanted))
        computed, troubles = _computed(figures, wanted)
        unread, working = given.unread, _working(figures)
    except EngineError as trouble:
        if "error" not in wanted:
            return Row(*identity, {"error": str(trouble)}, wanted, False, verified, str(trouble))
        computed, troubles = {**dict.fromkeys(wanted), "error": word_of(trouble)}, []
    except (ArithmeticError, ValueError, TypeError, RecursionError) as trouble:
        said = f"cannot be computed: {type(trouble).__name__}"
        return Row(*identity, {"error": said}, wanted, False, verified, said)
    tolerance = case.get("tolerance", 0)
    parts = [judge(computed[key], value, tolerance_for(tolerance, key)) for key, value in wanted.items()]
    ok = False if troubles else together(parts)
    if troubles:
        computed = {"error": "; ".join(troubles), **computed}
    return Row(*identity, computed, wanted, ok, verified, "; ".join(troubles), unread, working)


def _inputs(case: Mapping[str, object]) -> Inputs:
    name = case.get("kind")
    if not isinstance(name, str) or name not in KINDS:
        raise InvalidInput("kind", "not_a_choice", {"choices": f"the {len(KINDS)} known kinds"})
    values = case.get("inputs")
    if not isinstance(values, dict):
        raise InvalidInput("inputs", "missing" if values is None else "wrong_type", {"wanted": "object"})
    return Inputs(values, noted=facts_noted(case.get("note")))


def _working(figures: Figures) -> Working:
    found = figures.get(WORKING, ())
    return found if isinstance(found, tuple) else ()


def _computed(figures: Figures, wanted: Mapping[str, object]) -> tuple[dict[str, object], list[str]]:
    """Each figure by itself: one that cannot be had leaves the others standing."""
    computed: dict[str, object] = {}
    troubles: list[str] = []
    plain = [key for key in figures if key != WORKING and not callable(figures[key])]
    for key in wanted or plain:
        try:
            computed[key] = _narrowed(figure_of(figures, key), wanted.get(key))
        except EngineError as trouble:
            computed[key] = None
            troubles.append(str(trouble))
    return computed, troubles


def _narrowed(computed: object, wanted: object) -> object:
    """Of a table, only the periods that the case names in the first column of its rows."""
    if not isinstance(wanted, list) or not wanted or not isinstance(computed, list):
        return computed
    if not all(isinstance(row, list) and row for row in (*wanted, *computed)):
        return computed
    named = [row[0] for row in wanted if isinstance(row, list)]
    if len(computed) == len(wanted) or not all(type(name) is int for name in named):
        return computed
    by_period = {row[0]: row for row in computed if isinstance(row, list)}
    return [by_period[name] for name in named if name in by_period]


def exit_code(rows: Sequence[Row]) -> int:
    """1 when a verified case fails, 2 when another could not be computed, else 0."""
    if any(row.verified and row.ok is False for row in rows):
        return 1
    return 2 if any(row.trouble for row in rows) else 0
