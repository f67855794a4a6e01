"""Answers whether plain data fits a dataclass and turns it into one; it must not know any field by name."""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, partial
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from budgeting_tools.engine.errors import InvalidInput

from .limits import AtMost

T = TypeVar("T")
Reader = Callable[[Any, str], Any]


@cache
def hints(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)


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
    values = {}
    for name, (is_needed, reader) in wanted.items():
        if name in data:
            values[name] = reader(data[name], _join(path, name))
        elif is_needed:
            raise InvalidInput(_join(path, name), "missing")
    return kind(**values)


@cache
def _wanted(kind: Hashable) -> dict[str, tuple[bool, Reader]]:
    """Each field of a dataclass: whether it must be told, and how it is read. Found once, since types do not change."""
    known = hints(kind)
    return {field.name: (is_required(field), _reader(known[field.name])) for field in fields(kind)}  # type: ignore[arg-type]


def _reader(hint: Any, limit: AtMost | None = None) -> Reader:
    """How a value of this type is read: (value, dotted path) to the value, or InvalidInput."""
    origin = get_origin(hint)
    if origin is Annotated:
        base, rule = get_args(hint)
        return _reader(base, rule) if isinstance(rule, AtMost) else _by_rule(rule)
    if origin in (Union, types.UnionType):
        (inner,) = (option for option in get_args(hint) if option is not type(None))
        return _or_none(_reader(inner))
    if origin is Literal:
        return partial(_choice, get_args(hint))
    if origin is tuple:
        return partial(_items, _reader(get_args(hint)[0]), limit)
    return partial(read, hint) if is_dataclass(hint) else partial(_exact, hint)  # type: ignore[arg-type]


def _by_rule(rule: Any) -> Reader:
    def checked(value: Any, path: str) -> Any:
        rule.check(path, value)
        return value

    return checked


def _or_none(inner: Reader) -> Reader:
    return lambda value, path: None if value is None else inner(value, path)


def _exact(kind: type, value: Any, path: str) -> Any:
    if type(value) is not kind:
        raise InvalidInput(path, "wrong_type", {"wanted": "yes or no" if kind is bool else kind.__name__})
    return value


def _choice(choices: tuple[Any, ...], value: Any, path: str) -> Any:
    if not any(type(value) is type(choice) and value == choice for choice in choices):
        raise InvalidInput(path, "not_a_choice", {"choices": ", ".join(map(str, choices))})
    return value


def _items(inner: Reader, limit: AtMost | None, value: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise InvalidInput(path, "wrong_type", {"wanted": "list"})
    if limit and len(value) > limit.maximum:
        raise InvalidInput(path, limit.reason, {"maximum": limit.maximum, "given": len(value)})
    return tuple(inner(item, _join(path, i)) for i, item in enumerate(value))


def write(value: Any) -> Any:
    """Plain data again; fields at their default are left out, so a short case stays short."""
    if is_dataclass(value):
        return {
            field.name: write(getattr(value, field.name))
            for field in fields(value)
            if is_required(field) or getattr(value, field.name) != field.default
        }
    return [write(item) for item in value] if isinstance(value, tuple) else value
