"""Answers what a case looks like as JSON Schema, from the types that read it; it must not repeat them."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from .document import VERSION, Case
from .limits import AtMost
from .reading import hints, is_required


def case_schema() -> dict[str, Any]:
    body = object_schema(Case)
    body["properties"] = {"version": {"const": VERSION}} | body["properties"]
    body["required"] = ["version", *body["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Case", **body}


def object_schema(kind: type) -> dict[str, Any]:
    """One dataclass, as `read` takes it: no unknown key, no missing one."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields(kind) if is_required(field)],
        "properties": {field.name: _hint(hints(kind)[field.name]) for field in fields(kind)},
    }


def _hint(hint: Any) -> dict[str, Any]:
    origin = get_origin(hint)
    if origin is Annotated:
        base, rule = get_args(hint)
        return _hint(base) | {"maxItems": rule.maximum} if isinstance(rule, AtMost) else rule.schema()
    if origin in (Union, types.UnionType):
        return {"anyOf": [_hint(option) for option in get_args(hint)]}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin is tuple:
        return {"type": "array", "items": _hint(get_args(hint)[0])}
    if is_dataclass(hint):
        return object_schema(hint)  # type: ignore[arg-type]
    return {"type": {type(None): "null", bool: "boolean", int: "integer", str: "string"}[hint]}
