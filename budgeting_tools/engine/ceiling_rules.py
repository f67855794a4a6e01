"""Answers what a dated ceiling says, as data that facts fill; it must hold no ceiling itself and compute no rate."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from .admission import check_day, check_texts
from .case.limits import LARGEST_AMOUNT
from .case.limits import Text as Pattern
from .case.limits import Whole as Between
from .contracts import CHARGE_KINDS
from .errors import InvalidInput
from .money import minor_digits

__all__ = ["Basis", "CeilingRule", "Conditions", "Per", "Reference"]

Basis = Literal[
    "nominal_irr", "effective_irr", "monthly_irr", "us_actuarial", "simple", "dearest_period", "share", "total_due",
    "money_total", "money_per_month",
]  # fmt: skip
Per = Literal["day", "week", "month", "year"]
Base = Literal["amount", "outstanding", "overdue"]
ALL = "*"
LARGEST_PERCENT = 1_000_000
MONEY_BASES = frozenset({"money_total", "money_per_month"})


@dataclass(frozen=True, slots=True)
class Reference:
    """A published series: per cent from each day on. Contracts after `known_until` are not judged by it."""

    id: str
    points: tuple[tuple[date, Decimal], ...]
    known_until: date

    def __post_init__(self) -> None:
        if not isinstance(self.points, tuple) or not self.points:
            raise InvalidInput("points", "missing")
        check_day("known_until", self.known_until)
        for i, (start, percent) in enumerate(self.points):
            check_day(f"points.{i}", start)
            if i and start <= self.points[i - 1][0]:
                raise InvalidInput(f"points.{i}", "not_a_date", {"value": str(start)})
            check_percent(f"points.{i}", percent)

    def at(self, day: date) -> Decimal | None:
        """The last value published on or before the day; None before the first and after the last known."""
        if day > self.known_until:
            return None
        return next((percent for start, percent in reversed(self.points) if start <= day), None)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a contract must be for the rule to cover it; amounts in minor units, `from_effective` per cent a year."""

    above_amount: int | None = None
    up_to_amount: int | None = None
    up_to_months: int | None = None
    from_effective: Decimal | None = None
    borrower: str = ""

    def __post_init__(self) -> None:
        for name in ("above_amount", "up_to_amount", "up_to_months"):
            if getattr(self, name) is not None:
                Between(0, LARGEST_AMOUNT).check(f"only_if.{name}", getattr(self, name))
        if self.from_effective is not None:
            check_percent("only_if.from_effective", self.from_effective)
        Pattern(40, "[a-z_]*").check("only_if.borrower", self.borrower)


@dataclass(frozen=True, slots=True)
class CeilingRule:
    """One ceiling, as one source states it.

    `limit` is per cent (in the unit of the basis), minor units for the two money bases, and a multiple of the
    reference where there is one. `counts` names kinds of charge, "*" all but what `leaves_out` names; what a
    borrower was free to refuse counts only by name. `lenders` empty means whoever lends. Where `approximate`, the
    computation stands in for one that was not read, and figures within `tolerance` of the limit are not judged.
    """

    id: str
    jurisdiction: str
    basis: Basis
    limit: Decimal
    effective_from: date
    effective_to: date | None = None
    lenders: tuple[str, ...] = ()
    counts: tuple[str, ...] = (ALL,)
    leaves_out: tuple[str, ...] = ()
    per: Per = "year"
    base: Base = "amount"
    reference: Reference | None = None
    only_if: Conditions = Conditions()
    currency: str = ""
    approximate: bool = False
    tolerance: Decimal = Decimal(0)
    source: str = ""
    do_not_conclude: str = ""

    def __post_init__(self) -> None:
        Pattern(80, "[A-Za-z0-9_.-]+").check("id", self.id)
        Pattern(8, "[A-Z][A-Z-]*").check("jurisdiction", self.jurisdiction)
        for name, choices in {"basis": Basis, "per": Per, "base": Base}.items():
            if getattr(self, name) not in get_args(choices):
                raise InvalidInput(name, "not_a_choice", {"choices": ", ".join(get_args(choices))})
        check_percent("tolerance", self.tolerance)
        self._check_limit()
        self._check_dates()
        for name in ("lenders", "counts", "leaves_out"):
            check_texts(name, getattr(self, name))
        for name in ("counts", "leaves_out"):
            for i, kind in enumerate(getattr(self, name)):
                if kind not in CHARGE_KINDS and (name, kind) != ("counts", ALL):
                    raise InvalidInput(
                        f"{name}.{i}", "not_a_choice", {"choices": ", ".join(sorted(CHARGE_KINDS))}
                    )

    def _check_limit(self) -> None:
        if self.basis in MONEY_BASES or any(_money(self.only_if)):
            minor_digits(self.currency)
        if self.basis not in MONEY_BASES:
            check_percent("limit", self.limit)
        elif type(self.limit) is not Decimal or self.limit != int(self.limit) or self.limit < 0:
            raise InvalidInput("limit", "wrong_type", {"wanted": "whole number of minor units"})

    def _check_dates(self) -> None:
        check_day("effective_from", self.effective_from)
        check_day("effective_to", self.effective_to, optional=True)

    def in_force(self, day: date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)

    def limit_at(self, day: date) -> Decimal | None:
        """Per cent (or minor units) on the day; None when the reference is not known for it."""
        if self.reference is None:
            return self.limit
        value = self.reference.at(day)
        return None if value is None else self.limit * value


def _money(only_if: Conditions) -> list[int]:
    given = (getattr(only_if, field.name) for field in fields(only_if) if field.name.endswith("_amount"))
    return [amount for amount in given if amount is not None]


def check_percent(field: str, value: object) -> None:
    if isinstance(value, float):
        raise InvalidInput(field, "float_refused")
    if type(value) is not Decimal or not value.is_finite():
        raise InvalidInput(field, "not_a_rate")
    if not 0 <= value <= LARGEST_PERCENT:
        raise InvalidInput(
            field, "too_small" if value < 0 else "too_large", {"minimum": 0, "maximum": LARGEST_PERCENT}
        )
