"""Answers which fewest lenders to ask for what, so that every month holds; it must not promise that they agree.

It holds when, replayed exactly, cash at each month's end is at or above the buffer, all bills and amended dues are
paid, nothing new is overdue, and no debt is above its balance of today at the horizon. Least means, in this order:
lenders asked, money x days deferred, interest and fees forgone, total paid, debt ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from .admission import admitted
from .ask_options import Path, options_for, path
from .ask_search import Search, Sums, running
from .budget import summary_of
from .case import Case
from .case.limits import Whole as Between
from .debts import MAX_MONTHS
from .extras import beside_the_usual
from .money import format_minor
from .working import Working, step

HORIZON = 36
Status = Literal["nothing_needed", "found", "not_found"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Ask `lender` for `kind` of `value` (days, months or minor units); `known` says it is known to grant it."""

    debt: str
    lender: str
    kind: str
    value: int
    known: bool
    money_days: int
    forgone: int


@dataclass(frozen=True, slots=True)
class Ask:
    """`cash` is what is left at each month's end; `short` what income lacks a month even with every concession.

    `stuck` names the debts that grow whatever is asked.
    """

    status: Status
    horizon: int
    proposals: tuple[Proposal, ...]
    money_days: int
    forgone: int
    total_paid: int
    cash: tuple[int, ...]
    short: int
    short_without_asking: int
    stuck: tuple[str, ...]
    working: Working


def smallest_ask(case: Case, *, best_end: int | None = None) -> Ask:
    """`best_end`: last month of the best plan, where there is one; the horizon is that, or 36 months if sooner."""
    case = admitted(Case, case, "case")
    if best_end is not None:
        Between(1, MAX_MONTHS).check("best_end", best_end)
    horizon = min(HORIZON, best_end or HORIZON)
    room = spendable(case, horizon)
    paths = all_paths(case, horizon)
    found = Search(paths, room).least()
    nothing = np.zeros(horizon, dtype=np.int64)
    least = sum((np.min([running(one) for one in ways], axis=0) for ways in paths), nothing)
    silent = sum((running(ways[0]) for ways in paths), nothing)
    chosen = [choice.path for choice in found] if found is not None else [ways[0] for ways in paths]
    taken = sum((running(one) for one in chosen), nothing)
    proposals = _proposals(case, chosen)
    status: Status = "not_found" if found is None else "found" if proposals else "nothing_needed"
    return Ask(
        status=status,
        horizon=horizon,
        proposals=proposals,
        money_days=sum(one.money_days for one in chosen),
        forgone=sum(one.forgone for one in chosen),
        total_paid=sum(one.total_paid for one in chosen),
        cash=tuple(int(left) + case.buffer for left in room - taken),
        short=lacking(room, least),
        short_without_asking=lacking(room, silent),
        stuck=tuple(ways[0].option.debt for ways in paths if all(one.grows for one in ways)),
        working=_working(case, horizon, proposals, room - taken),
    )


def all_paths(case: Case, horizon: int) -> list[list[Path]]:
    """Every debt's ways within the horizon, by debt id; the first of each asks for nothing."""
    start = date.fromisoformat(case.as_of)
    debts = sorted(case.debts, key=lambda debt: debt.id)
    return [
        [path(debt, option, start, horizon) for option in options_for(debt, case.concessions, start)]
        for debt in debts
    ]


def spendable(case: Case, horizon: int) -> Sums:
    """What debts may have taken by each month's end: cash now + income - outgoings so far - buffer."""
    summary = summary_of(case)
    monthly = summary.income - summary.outgoings
    room = case.opening_cash - case.buffer + monthly * np.arange(1, horizon + 1, dtype=np.int64)
    for month, amount in beside_the_usual(case, horizon).items():
        room[month - 1 :] += amount
    return room


def lacking(room: Sums, taken: Sums) -> int:
    """The least extra income a month that would keep every month at or above the buffer."""
    gaps: list[int] = (taken - room).tolist()
    return max([0, *(-(-gap // month) for month, gap in enumerate(gaps, 1))])


def _proposals(case: Case, chosen: Sequence[Path]) -> tuple[Proposal, ...]:
    lenders = {debt.id: debt.lender for debt in case.debts}
    return tuple(
        Proposal(
            one.option.debt,
            lenders[one.option.debt],
            one.option.kind,
            one.option.value,
            one.option.known,
            one.money_days,
            one.forgone,
        )
        for one in chosen
        if one.option.kind
    )


def _working(case: Case, horizon: int, proposals: Sequence[Proposal], left: Sums) -> Working:
    asked = ", ".join(f"{one.debt}: {one.kind} {one.value}" for one in proposals) or "nothing"
    return (
        step(
            "smallest_ask",
            "least by lenders, money × days, interest and fees forgone, total paid, debt id",
            asked,
            convention="dues paid as amended; interest runs on unless frozen",
            months=horizon,
            lowest_cash=format_minor(int(left.min()) + case.buffer, case.currency),
            buffer=format_minor(case.buffer, case.currency),
        ),
    )
