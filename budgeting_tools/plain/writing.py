"""Answers how a result of the engine looks as JSON, and which schema that JSON keeps; it must not choose results."""

import types
from collections.abc import Hashable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

_TEXTS = (Decimal, Fraction, date, Enum)
_NAMES = {type(None): "null", bool: "boolean", int: "integer", str: "string"}


def to_plain(value: Any) -> Any:
    """Money stays in minor units, rates and fractions become decimal or quotient text, days ISO dates."""
    if value is None or isinstance(value, bool | str) or type(value) is int:
        return value
    if isinstance(value, Enum):
        return to_plain(value.value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): to_plain(item) for key, item in value.items()}
    names = _names(cast(Hashable, type(value)))
    if names:
        return {name: to_plain(getattr(value, name)) for name in names}
    return [to_plain(item) for item in value]


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return tuple(getattr(kind, "_fields", ()))


def schema_of(hint: Any) -> dict[str, Any]:
    """JSON Schema of what `to_plain` makes of this type: an object for each dataclass and named tuple."""
    origin = get_origin(hint)
    if origin is Annotated:
        return schema_of(get_args(hint)[0])
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(option) for option in get_args(hint)]}
    if origin is Literal:
        return {"enum": list(get_args(hint))}
    if origin in (tuple, list):
        return _items(get_args(hint))
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(get_args(hint)[1])}
    if _names(hint):
        return _object(hint)
    if isinstance(hint, type) and issubclass(hint, _TEXTS):
        return {"type": "string"}
    return {"type": _NAMES[hint]}


def _items(kinds: tuple[Any, ...]) -> dict[str, Any]:
    if kinds[-1] is Ellipsis or len(kinds) == 1:
        return {"type": "array", "items": schema_of(kinds[0])}
    each = [schema_of(kind) for kind in dict.fromkeys(kinds)]
    items = each[0] if len(each) == 1 else {"anyOf": each}
    return {"type": "array", "items": items, "minItems": len(kinds), "maxItems": len(kinds)}


def _object(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    properties = {name: schema_of(hints[name]) for name in _names(kind)}
    return {"type": "object", "required": list(properties), "properties": properties}
