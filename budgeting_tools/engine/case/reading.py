"""Answers whether plain data fits a dataclass and turns it into one; it must not know any field by name."""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from budgeting_tools.engine.errors import InvalidInput

from .limits import AtMost

T = TypeVar("T")


@cache
def hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


@cache
def _wanted(kind: type) -> dict[str, bool]:
    """Each field of a dataclass, and whether it must be told."""
    return {field.name: is_required(field) for field in fields(kind)}


def is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _join(path: str, name: str | int) -> str:
    return f"{path}.{name}" if path else str(name)


def read(kind: type[T], data: Any, path: str = "") -> T:
    """Strict: unknown keys, wrong types and floats raise `InvalidInput` with a dotted path."""
    if not isinstance(data, Mapping):
        raise InvalidInput(path, "wrong_type", {"wanted": "group of fields"})
    wanted = _wanted(kind)  # type: ignore[arg-type]
    for key in data:
        if key not in wanted:
            raise InvalidInput(_join(path, str(key)[:40]), "unknown_key")
    known = hints(kind)  # type: ignore[arg-type]
    values = {}
    for name, is_needed in wanted.items():
        if name in data:
            values[name] = _value(known[name], data[name], _join(path, name))
        elif is_needed:
            raise InvalidInput(_join(path, name), "missing")
    return kind(**values)


def _value(hint: Any, value: Any, path: str, limit: AtMost | None = None) -> Any:
    origin = get_origin(hint)
    if origin is Annotated:
        base, rule = get_args(hint)
        if isinstance(rule, AtMost):
            return _value(base, value, path, rule)
        rule.check(path, value)
        return value
    if origin in (Union, types.UnionType):
        (inner,) = (option for option in get_args(hint) if option is not type(None))
        return None if value is None else _value(inner, value, path)
    if origin is Literal:
        return _choice(get_args(hint), value, path)
    if origin is tuple:
        return _items(get_args(hint)[0], value, path, limit)
    if is_dataclass(hint):
        return read(hint, value, path)  # type: ignore[arg-type]
    if type(value) is not hint:
        raise InvalidInput(path, "wrong_type", {"wanted": "yes or no" if hint is bool else hint.__name__})
    return value


def _choice(choices: tuple[Any, ...], value: Any, path: str) -> Any:
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        raise InvalidInput(path, "not_a_choice", {"choices": ", ".join(map(str, choices))})
    return value


def _items(inner: Any, value: Any, path: str, limit: AtMost | None) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise InvalidInput(path, "wrong_type", {"wanted": "list"})
    if limit and len(value) > limit.maximum:
        raise InvalidInput(path, limit.reason, {"maximum": limit.maximum, "given": len(value)})
    return tuple(_value(inner, item, _join(path, i)) for i, item in enumerate(value))


def write(value: Any) -> Any:
    """Plain data again; fields at their default are left out, so a short case stays short."""
    if is_dataclass(value):
        return {
            field.name: write(getattr(value, field.name))
            for field in fields(value)
            if is_required(field) or getattr(value, field.name) != field.default
        }
    return [write(item) for item in value] if isinstance(value, tuple) else value
