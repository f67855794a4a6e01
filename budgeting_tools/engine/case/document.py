"""Answers what one person's figures are, as one versioned document; it must not compute results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.money import minor_digits

from .limits import Amount, AtMost, Day, SignedAmount, Text, Whole
from .parts import Concession, Debt, Income, LogEntry, Outgoing, Quote
from .reading import read, write

VERSION = 1
UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}  # one upgrade_vN per old version


@dataclass(frozen=True, slots=True)
class Case:
    """`as_of` is the day the figures hold; `place` empty is not chosen; `seed` makes draws repeatable."""

    currency: Annotated[str, Text(3, "[A-Z]{3}")]
    as_of: Day
    place: Annotated[str, Text(8, "[A-Z-]*")] = ""
    opening_cash: SignedAmount = 0
    buffer: Amount = 0
    incomes: Annotated[tuple[Income, ...], AtMost(100)] = ()
    outgoings: Annotated[tuple[Outgoing, ...], AtMost(100)] = ()
    quotes: Annotated[tuple[Quote, ...], AtMost(3)] = ()
    debts: Annotated[tuple[Debt, ...], AtMost(50, "too_many_debts")] = ()
    concessions: Annotated[tuple[Concession, ...], AtMost(250)] = ()
    log: Annotated[tuple[LogEntry, ...], AtMost(1000)] = ()
    seed: Annotated[int, Whole(0, 2**63 - 1)] = 1

    def __post_init__(self) -> None:
        minor_digits(self.currency)
        for name in ("incomes", "outgoings", "quotes", "debts"):
            _unique(name, [item.id for item in getattr(self, name)])
        known = {debt.id for debt in self.debts}
        for name in ("concessions", "log"):
            for i, item in enumerate(getattr(self, name)):
                if item.debt not in known:
                    raise InvalidInput(f"{name}.{i}.debt", "unknown_debt", {"value": item.debt})

    @classmethod
    def from_dict(cls, data: Any) -> Case:
        """Strict reading of any version so far; a newer one is refused."""
        plain = upgrade(data)
        return read(cls, {key: value for key, value in plain.items() if key != "version"})

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON; a field at its default is left out."""
        plain: dict[str, Any] = write(self)
        return {"version": VERSION, **plain}


def _unique(name: str, ids: list[str]) -> None:
    for i, one in enumerate(ids):
        if one in ids[:i]:
            raise InvalidInput(f"{name}.{i}.id", "duplicate_id", {"value": one})


def upgrade(data: Any) -> dict[str, Any]:
    """An older document brought to today's version, one `upgrade_vN` at a time."""
    if not isinstance(data, Mapping):
        raise InvalidInput("", "wrong_type", {"wanted": "group of fields"})
    plain = dict(data)
    version = plain.get("version")
    if version is None:
        raise InvalidInput("version", "missing")
    if type(version) is not int or version < 1:
        raise InvalidInput("version", "wrong_type", {"wanted": "whole number from 1"})
    if version > VERSION:
        raise InvalidInput("version", "newer_version", {"given": version, "known": VERSION})
    while version < VERSION:
        plain = UPGRADES[version](plain)
        version += 1
    return plain | {"version": VERSION}
