"""Answers which single due date to ask to move, and to which day; it must not move more than one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from .occurrences import on_day_from

__all__ = ["Bill", "DueMove", "best_move"]

DAYS_EVERY_MONTH_HAS = range(1, 29)


class Bill(NamedTuple):
    """Payments that share one due day, each (day, minor units)."""

    id: str
    kind: str
    label: str
    payments: tuple[tuple[date, int], ...]


@dataclass(frozen=True, slots=True)
class DueMove:
    """From `first_from` to `first_to`, and to day `to_day` of the month from then on; `days` is the longest delay.

    `short_after` is what would still be missing, 0 when the move is enough.
    """

    id: str
    kind: str
    label: str
    to_day: int
    first_from: date
    first_to: date
    days: int
    amount: int
    short_after: int


def best_move(
    bills: Sequence[Bill], balances: Sequence[int], buffer: int, first: date, days: int
) -> DueMove | None:
    """The move that leaves least missing; among equals the fewest days later, then the least money, then the id.

    `balances` run beyond the `days` shown: a payment pushed past the last of them must find its money there too.
    Paying later only raises the days in between: a move helps only if the lowest day is one of them, and earlier
    dates need no search. None when no move helps.
    """
    short_now = buffer - min(balances[:days])
    moves = (move for bill in bills for move in _moves(bill, balances, buffer, first, days))
    best = min(moves, key=_rank, default=None)
    return best if best and best.short_after < short_now else None


def _rank(move: DueMove) -> tuple[int, int, int, str, str]:
    return (move.short_after, move.days, move.amount, move.kind, move.id)


def _moves(bill: Bill, balances: Sequence[int], buffer: int, first: date, days: int) -> Iterator[DueMove]:
    due = [(day, amount) for day, amount in bill.payments if (day - first).days < days]
    lowest = first + timedelta(balances.index(min(balances[:days])))
    for to_day in DAYS_EVERY_MONTH_HAS:
        moved = [on_day_from(day, to_day) for day, _ in due]
        if not any(old <= lowest < new for new, (old, _) in zip(moved, due, strict=True)):
            continue
        delay = max((new - old).days for new, (old, _) in zip(moved, due, strict=True))
        raised = list(balances)
        for new, (old, amount) in zip(moved, due, strict=True):
            for place in range((old - first).days, min((new - first).days, len(raised))):
                raised[place] += amount
        landings = [raised[place] for new in moved if days <= (place := (new - first).days) < len(raised)]
        short = max(0, buffer - min([*raised[:days], *landings]))
        yield DueMove(
            bill.id, bill.kind, bill.label, to_day, due[0][0], moved[0], delay, sum(a for _, a in due), short
        )
