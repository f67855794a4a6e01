"""Answers what may be asked about a case besides the case itself, strictly read; it must not answer it.

Every request is one JSON object: the `case`, and the few choices that its kind of answer knows.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from budgeting_tools.engine import Case, InvalidInput, case_schema
from budgeting_tools.engine.case.limits import Amount, AtMost, Text, Whole
from budgeting_tools.engine.case.reading import read
from budgeting_tools.engine.case.schema import object_schema

NOT_READ = frozenset({"not_json", "too_deep", "key_twice"})
DEEPEST = 12  # a case has six levels; a deeper text is not one
_ID = Text(40, "[A-Za-z0-9_.-]+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Nothing:
    """A kind of answer that needs the case alone."""


@dataclass(frozen=True, slots=True)
class PlanChoices:
    """`monthly_budget` in minor units; without it, what the month leaves, else what the lenders ask for."""

    monthly_budget: Amount | None = None
    own_order: Annotated[tuple[Annotated[str, _ID], ...], AtMost(50)] = ()
    with_best: bool = False


@dataclass(frozen=True, slots=True)
class AskChoices:
    """`part_payments_customary`: whether lenders of the place usually take them; a dated fact, no guess."""

    part_payments_customary: bool = False


@dataclass(frozen=True, slots=True)
class StressChoices:
    """`quote` is the id of an offer of the case to take up; `months` and `futures` how far and how often."""

    quote: Annotated[str, Text(40, "[A-Za-z0-9_.-]*")] = ""
    months: Annotated[int, Whole(1, 120)] = 60
    futures: Annotated[int, Whole(1, 2000)] = 2000


@dataclass(frozen=True, slots=True)
class CalendarChoices:
    days: Annotated[int, Whole(1, 366)] = 92


@dataclass(frozen=True, slots=True)
class GraceChoices:
    """A pause of `months` for one debt, in which `partial` (minor units) is paid each month."""

    debt: Annotated[str, _ID]
    months: Annotated[int, Whole(1, 12)] = 3
    partial: Amount = 0


def parsed(body: bytes) -> Any:
    """JSON as RFC 8259 has it: no NaN, no key twice, not too deep. Raises InvalidInput."""
    try:
        found = json.loads(body.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_constant)
    except InvalidInput:
        raise
    except (ValueError, RecursionError):
        raise InvalidInput("", "not_json") from None
    if _depth(found) > DEEPEST:
        raise InvalidInput("", "too_deep", {"maximum": DEEPEST})
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise InvalidInput(key[:40], "key_twice")
        found[key] = value
    return found


def _no_constant(name: str) -> Any:
    raise InvalidInput("", "not_json")


def _depth(value: Any) -> int:
    level, layer = 0, [value]
    while layer and level <= DEEPEST:
        level += 1
        layer = [
            inner
            for item in layer
            for inner in (item.values() if isinstance(item, dict) else item if isinstance(item, list) else ())
            if isinstance(inner, dict | list)
        ]
    return level


def asked(choices: type[T], body: Any) -> tuple[Case, T]:
    """The case and the choices of one request. Raises InvalidInput with a dotted path."""
    if not isinstance(body, Mapping):
        raise InvalidInput("", "wrong_type", {"wanted": "group of fields"})
    if "case" not in body:
        raise InvalidInput("case", "missing")
    try:
        case = Case.from_dict(body["case"])
    except InvalidInput as wrong:
        raise wrong.under("case") from None
    return case, read(choices, {key: value for key, value in body.items() if key != "case"})


def request_schema(choices: type[Any]) -> dict[str, Any]:
    """The JSON Schema of one request, made from the types that read it."""
    schema = object_schema(choices)
    return schema | {
        "required": ["case", *schema["required"]],
        "properties": {"case": _case(), **schema["properties"]},
    }


def _case() -> dict[str, Any]:
    return {"$ref": "#/components/schemas/Case"}


def case_component() -> dict[str, Any]:
    """The schema of the case without its `$schema` line, as an OpenAPI component has it."""
    return {key: value for key, value in case_schema().items() if key != "$schema"}
