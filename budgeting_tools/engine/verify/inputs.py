"""Reads typed values out of a case's inputs and names the field that is wrong; it must not guess a missing one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TypeVar

from budgeting_tools.engine.errors import InvalidInput

__all__ = ["CENTS", "Inputs", "rational"]

CENTS = 100
MOST_ITEMS = 5000
_TERM = re.compile(r"([+-]?)(\d{1,12}(?:\.\d{1,12})?)(?:/(\d{1,12}(?:\.\d{1,12})?))?")
_Choice = TypeVar("_Choice", bound=Enum)


class Inputs:
    """A mapping with named, typed reading. `field` is the path for complaints, `noted` what a note adds to it."""

    def __init__(
        self, values: Mapping[str, object], field: str = "", noted: Mapping[str, object] | None = None
    ) -> None:
        self.values = values
        self.field = field
        self.noted = noted or {}
        self._asked: set[str] = set()

    @property
    def unread(self) -> tuple[str, ...]:
        """Inputs that nobody asked for."""
        return tuple(name for name in self.values if name not in self._asked)

    def path(self, name: str) -> str:
        return f"{self.field}.{name}" if self.field else name

    def has(self, name: str) -> bool:
        self._asked.add(name)
        return self.values.get(name) is not None

    def raw(self, name: str) -> object:
        if not self.has(name):
            raise InvalidInput(self.path(name), "missing")
        return self.values[name]

    def number(self, name: str, default: Decimal | int | None = None) -> Decimal:
        if default is not None and not self.has(name):
            return Decimal(default)
        return number(self.path(name), self.raw(name))

    def percent(self, name: str, default: int | None = None) -> Decimal:
        """A fraction of 1 in the case, per cent in the engine."""
        return self.number(name, default) * 100

    def whole(self, name: str, default: int | None = None) -> int:
        if default is not None and not self.has(name):
            return default
        return whole(self.path(name), self.raw(name))

    def cents(self, name: str, default: int | None = None) -> int:
        if default is not None and not self.has(name):
            return default
        return cents(self.path(name), self.raw(name))

    def ratio(self, name: str, default: Fraction | int | None = None) -> Fraction:
        if default is not None and not self.has(name):
            return Fraction(default)
        return rational(self.path(name), self.raw(name))

    def text(self, name: str, default: str | None = None) -> str:
        if default is not None and not self.has(name):
            return default
        value = self.raw(name)
        if not isinstance(value, str):
            raise InvalidInput(self.path(name), "wrong_type", {"wanted": "text"})
        return value

    def choice(self, name: str, members: type[_Choice], default: _Choice | None = None) -> _Choice:
        if default is not None and not self.has(name):
            return default
        text = self.text(name)
        for member in members:
            if member.value == text:
                return member
        choices = ", ".join(str(member.value) for member in members)
        raise InvalidInput(self.path(name), "not_a_choice", {"choices": choices})

    def items(self, name: str) -> list[object]:
        value = self.raw(name)
        if not isinstance(value, list) or not value:
            raise InvalidInput(self.path(name), "wrong_type", {"wanted": "list"})
        if len(value) > MOST_ITEMS:
            raise InvalidInput(self.path(name), "too_many", {"maximum": MOST_ITEMS})
        return value

    def numbers(self, name: str) -> list[Decimal]:
        return [number(f"{self.path(name)}.{i}", item) for i, item in enumerate(self.items(name))]

    def inner(self, name: str) -> Inputs:
        return as_inputs(self.path(name), self.raw(name))

    def each(self, name: str) -> list[Inputs]:
        return [as_inputs(f"{self.path(name)}.{i}", item) for i, item in enumerate(self.items(name))]

    def day(self, name: str) -> date:
        return day(self.path(name), self.raw(name))


def as_inputs(field: str, value: object) -> Inputs:
    if not isinstance(value, dict):
        raise InvalidInput(field, "wrong_type", {"wanted": "object"})
    return Inputs(value, field)


def number(field: str, value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise InvalidInput(field, "wrong_type", {"wanted": "number"})
    if abs(Decimal(value)) > 10**15:
        raise InvalidInput(field, "too_large", {"maximum": 10**15})
    return Decimal(value)


def whole(field: str, value: object) -> int:
    found = number(field, value)
    if found != int(found):
        raise InvalidInput(field, "wrong_type", {"wanted": "whole number"})
    return int(found)


def cents(field: str, value: object) -> int:
    """Money of a case in minor units; digits past the cent are refused unless they are a float's noise."""
    exact = number(field, value) * CENTS
    nearest = exact.to_integral_value()
    if abs(exact - nearest) > Decimal("1e-6"):
        raise InvalidInput(field, "too_many_decimals", {"digits": 2})
    return int(nearest)


def rational(field: str, value: object) -> Fraction:
    """A number, or rational text such as `1/12+3/365`, `547.5/365` or `-1/12`."""
    if not isinstance(value, str):
        return Fraction(number(field, value))
    text = value.replace(" ", "")
    total, reached = Fraction(0), 0
    while text and reached < len(text):
        term = _TERM.match(text, reached)
        if term is None or (reached and not term[1]) or (term[3] and Fraction(term[3]) == 0):
            raise InvalidInput(field, "bad_format")
        size = Fraction(term[2]) / Fraction(term[3] or 1)
        total += -size if term[1] == "-" else size
        reached = term.end()
    if not text:
        raise InvalidInput(field, "bad_format")
    return total


def day(field: str, value: object) -> date:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else date.fromisoformat("")
    except ValueError:
        raise InvalidInput(field, "not_a_date") from None
