"""Answers what a lender's agreement changes in a debt's months; it must not choose or ask for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from .case import Agreement, Debt
from .errors import InvalidInput
from .money import split
from .periods import add_months
from .planning_months import month_of

__all__ = ["NO_AGREEMENT", "Agreed", "agreed_of", "due_date", "left_after"]


RUNNING = ("freeze_interest", "spread_arrears")  # their value counts months


@dataclass(frozen=True, slots=True)
class Agreed:
    """Months counted from today. `moved_to` is the month into which the first due moves (1: it stays);
    `most_due` caps each due; `later` is what of today's arrears is not asked for until after each month."""

    frozen_months: int = 0
    moved_to: int = 1
    most_due: int | None = None
    later: tuple[int, ...] = ()


NO_AGREEMENT = Agreed()


def agreed_of(debt: Debt, as_of: date | None) -> Agreed:
    if not debt.agreed:
        return NO_AGREEMENT
    values: Mapping[str, int] = {one.kind: one.value for one in debt.agreed}
    return Agreed(
        frozen_months=values.get("freeze_interest", 0),
        moved_to=_moved_to(debt, values.get("grace", 0), as_of),
        most_due=values.get("lower_instalment"),
        later=_later(debt.arrears, values.get("spread_arrears", 1)),
    )


def _moved_to(debt: Debt, days: int, as_of: date | None) -> int:
    if not days:
        return 1
    if as_of is None:
        raise InvalidInput("as_of", "missing")
    return month_of(due_date(debt, as_of) + timedelta(days=days), as_of)


def _later(arrears: int, months: int) -> tuple[int, ...]:
    """What is left of the arrears after each equal part; () when all of it is asked for now."""
    if not arrears or months < 2:
        return ()
    parts = split(arrears, [1] * months)
    return tuple(sum(parts[month:]) for month in range(1, months + 1))


def left_after(agreed: Sequence[Agreement], gone: int) -> tuple[Agreement, ...]:
    """What is left of the agreements after `gone` months. A payment put off is then owed like the rest, so that it is
    no longer told apart."""
    kept = [
        one if one.kind == "lower_instalment" else replace(one, value=one.value - gone)
        for one in agreed
        if one.kind == "lower_instalment" or (one.kind in RUNNING and one.value > gone)
    ]
    return tuple(kept) if gone else tuple(agreed)


def due_date(debt: Debt, as_of: date) -> date:
    """The next due day from `as_of` on; unknown counts as today, which is the strictest reading."""
    if debt.due_day is None:
        return as_of
    first = as_of.replace(day=1)
    for ahead in (0, 1):
        month = add_months(first, ahead)
        last = (add_months(month, 1) - timedelta(days=1)).day
        found = month.replace(day=min(debt.due_day, last))
        if found >= as_of:
            return found
    return add_months(as_of, 1)
