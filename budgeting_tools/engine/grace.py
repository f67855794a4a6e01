"""Answers what each way of pausing a debt costs, beside paying on and doing nothing; it must not choose one.

The five ways out of a pause of k months: `keep_end` (interest is added, higher payment, same end), `extend` (interest
is added, k more months), `longer_tail` (interest is added, same payment, however long), `interest_paid` (interest is
paid meanwhile, same payment after) and `frozen` (no interest meanwhile, same payment after).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from .admission import admitted, check_day
from .case import Debt
from .case.limits import LARGEST_AMOUNT
from .case.limits import Whole as Between
from .debts import Terms, terms_of
from .errors import InvalidInput, NeverRepaid
from .money import format_minor
from .pauses import Pause, PauseMonth, run_missed, run_pause, smallest_payment
from .planning_months import month_name
from .working import Working, step

__all__ = ["GraceComparison", "GraceExit", "NoExit", "PauseMonth", "compare_grace"]

EXITS = ("keep_end", "extend", "longer_tail", "interest_paid", "frozen")
LONGEST_PAUSE = 120
FORMULAS = {
    "original": "instalment until nothing is owed",
    "do_nothing": "missed instalments are overdue, with late fees and penalty interest; then the instalment again",
    "keep_end": "B (1 + i)^k, spread over the n − k months that are left",
    "extend": "B (1 + i)^k, spread over n months after the pause",
    "longer_tail": "B (1 + i)^k at the same instalment until nothing is owed",
    "interest_paid": "B stays while its interest is paid; then the same instalment",
    "frozen": "B stays and no interest runs; then the same instalment",
}


@dataclass(frozen=True, slots=True)
class GraceExit:
    """Minor units. `payment_during` is the first month's; `extra_cost` is against `original`, in interest and fees.

    `end` is the ISO month of the last payment, empty when the start is not known.
    """

    kind: str
    payment_during: int
    payment_after: int
    last_payment: int
    months: int
    end: str
    total_paid: int
    total_interest: int
    total_fees: int
    extra_cost: int
    extra_months: int
    rows: tuple[PauseMonth, ...]
    working: Working


@dataclass(frozen=True, slots=True)
class NoExit:
    """A way that does not lead out; `payment_that_would_work` after the pause ends the debt k months late."""

    kind: str
    reason: str
    payment_that_would_work: int


@dataclass(frozen=True, slots=True)
class GraceComparison:
    currency: str
    pause_months: int
    original: GraceExit
    do_nothing: GraceExit | NoExit
    exits: tuple[GraceExit | NoExit, ...]

    def __getitem__(self, kind: str) -> GraceExit | NoExit:
        return next(one for one in (self.original, self.do_nothing, *self.exits) if one.kind == kind)


def compare_grace(
    debt: Debt, currency: str, months: int, *, partial: int = 0, as_of: date | None = None
) -> GraceComparison:
    """A pause of `months` in which `partial` is paid each month, in every way it can end.

    The instalment is the debt's own, else the least that clears it in `instalments_left`. New charges are left out;
    arrears are part of the balance and join the agreement, except in `do_nothing`.
    """
    terms, instalment = _ready(debt, months, as_of)
    Between(0, min(instalment, LARGEST_AMOUNT)).check("partial", partial)
    counted = run_pause(terms, Pause(0), instalment)
    if counted is None:
        raise NeverRepaid(payment_that_would_work=_works(terms, Pause(0), 60), params={"months": 60})
    shown = _Shown(currency, as_of, counted)
    usual = len(counted)
    missed = run_missed(terms, Pause(months, partial), instalment, usual)
    return GraceComparison(
        currency=currency,
        pause_months=months,
        original=shown.exit("original", counted, instalment),
        do_nothing=shown.exit("do_nothing", missed, instalment)
        if missed
        else NoExit("do_nothing", "never_cleared", _works(terms, Pause(months, partial), usual + months)),
        exits=tuple(_exits(terms, Pause(months, partial), instalment, shown)),
    )


def _ready(debt: Debt, months: int, as_of: date | None) -> tuple[Terms, int]:
    debt = admitted(Debt, debt, "debt", "debt")
    check_day("as_of", as_of, optional=True)
    Between(1, LONGEST_PAUSE).check("months", months)
    Between(1, LARGEST_AMOUNT).check("debt.balance", debt.balance)
    terms = replace(terms_of(debt, as_of), new_charges=0)
    if debt.instalment is not None:
        Between(1, LARGEST_AMOUNT).check("debt.instalment", debt.instalment)
        return terms, debt.instalment
    if debt.minimum is not None and debt.minimum.kind == "fixed":
        return terms, max(1, debt.minimum.amount)
    if debt.instalments_left is None:
        raise InvalidInput("debt.instalment", "missing")
    return terms, _works(terms, Pause(0), debt.instalments_left)


def _works(terms: Terms, pause: Pause, months: int) -> int:
    """Exists whenever the pause ends before `months`: the whole debt can be paid at once."""
    return smallest_payment(terms, pause, max(months, pause.months + 1)) or 0


def _exits(terms: Terms, pause: Pause, instalment: int, shown: _Shown) -> Iterator[GraceExit | NoExit]:
    usual = len(shown.usual)
    ways = {
        "keep_end": (pause, smallest_payment(terms, pause, usual)),
        "extend": (pause, smallest_payment(terms, pause, usual + pause.months)),
        "longer_tail": (pause, instalment),
        "interest_paid": (replace(pause, covers_interest=True), instalment),
        "frozen": (replace(pause, frozen=True), instalment),
    }
    for kind in EXITS:
        way, after = ways[kind]
        rows = run_pause(terms, way, after) if after is not None else None
        if rows is None or after is None:
            reason = "pause_outlasts_loan" if after is None else "never_cleared"
            yield NoExit(kind, reason, _works(terms, way, usual + pause.months))
        else:
            yield shown.exit(kind, rows, after)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What every exit is shown against."""

    currency: str
    as_of: date | None
    usual: tuple[PauseMonth, ...]

    def exit(self, kind: str, rows: tuple[PauseMonth, ...], after: int) -> GraceExit:
        interest, fees = sum(row.interest for row in rows), sum(row.fee for row in rows)
        extra = interest + fees - sum(row.interest + row.fee for row in self.usual)
        return GraceExit(
            kind=kind,
            payment_during=rows[0].paid,
            payment_after=after,
            last_payment=rows[-1].paid,
            months=len(rows),
            end=month_name(self.as_of, len(rows)),
            total_paid=sum(row.paid for row in rows),
            total_interest=interest,
            total_fees=fees,
            extra_cost=extra,
            extra_months=len(rows) - len(self.usual),
            rows=rows,
            working=self._working(kind, rows, after, extra),
        )

    def _working(self, kind: str, rows: tuple[PauseMonth, ...], after: int, extra: int) -> Working:
        def text(minor: int) -> str:
            return format_minor(minor, self.currency)

        interest, fees = sum(row.interest for row in rows), sum(row.fee for row in rows)
        paid = sum(row.paid for row in rows)
        return (
            step(
                "payment_after",
                FORMULAS[kind],
                text(after),
                convention="the least whole payment that ends in time; interest half up each month",
                months=len(rows),
                last=text(rows[-1].paid),
            ),
            step(
                "total_paid",
                "balance + interest + fees",
                text(paid),
                balance=text(paid - interest - fees),
                interest=text(interest),
                fees=text(fees),
            ),
            step("extra_cost", "interest and fees − those of paying on", text(extra)),
        )
