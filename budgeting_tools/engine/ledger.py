"""Posts the periods of one loan and keeps its balance and totals; it must not decide how large a payment is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from .money import Rounding
from .quotients import divide
from .working import Step, Working, step

__all__ = ["Ledger", "Row", "Schedule"]


class Row(NamedTuple):
    """One period in minor units; `payment` is interest + principal + fee, `balance` is what is owed after it."""

    period: int
    payment: int
    interest: int
    principal: int
    fee: int
    balance: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """All periods; `level` is the basic payment where the loan has one. `balance_left` is 0 unless not adjusted."""

    kind: str
    principal: int
    rows: tuple[Row, ...]
    level: int | None
    working: Working

    @property
    def count(self) -> int:
        return self.rows[-1].period

    @property
    def total_paid(self) -> int:
        return sum(row.payment for row in self.rows)

    @property
    def total_interest(self) -> int:
        return sum(row.interest for row in self.rows)

    @property
    def total_fees(self) -> int:
        return sum(row.fee for row in self.rows)

    @property
    def balance_left(self) -> int:
        return self.rows[-1].balance

    @property
    def last_payment(self) -> int:
        return self.rows[-1].payment

    def flows(self) -> list[int]:
        """Received (positive) and paid (negative), one per period from 0: what `irr` reads."""
        flows = [0] * (self.count + 1)
        flows[0] = self.principal
        for row in self.rows:
            flows[row.period] -= row.payment
        return flows


class Ledger:
    """Interest, fee and payment of each period, in that order."""

    def __init__(self, principal: int, rate: Fraction, rounding: Rounding, fee: int) -> None:
        self.principal = self.balance = principal
        self.rate = rate
        self.top, self.bottom = rate.numerator, rate.denominator
        self.rounding = rounding
        self.fee = fee
        self.rows: list[Row] = []

    @property
    def cleared(self) -> bool:
        return self.balance == 0

    def accrued(self, growth: Fraction | None = None) -> int:
        """Interest of one period, rounded when posted; `growth` replaces 1 + rate in an odd period."""
        if growth is None:
            return divide(self.balance * self.top, self.bottom, self.rounding)
        charge = growth - 1
        return divide(self.balance * charge.numerator, charge.denominator, self.rounding)

    def post(
        self, period: int, payment: int | None, growth: Fraction | None = None, last: bool = False
    ) -> None:
        """A payment of interest and principal; None clears the balance, and no payment exceeds what is owed."""
        interest = self.accrued(growth)
        owed = self.balance + interest
        if payment is None or (payment > owed and not last):
            payment = owed
        share = min(payment - interest, self.balance) if payment >= interest else payment - interest
        self._row(period, payment - share, share, self.fee)

    def post_principal(self, period: int, share: int, growth: Fraction | None = None) -> None:
        self._row(period, self.accrued(growth), share, self.fee)

    def post_share(self, period: int, share: int, interest: int, fee: int) -> None:
        self._row(period, interest, share, self.fee + fee)

    def post_interest(self, period: int, interest: int) -> None:
        self._row(period, interest, self.balance, self.fee)

    def pay_now(self, payment: int) -> None:
        self._row(0, 0, min(payment, self.balance), 0)

    def _row(self, period: int, interest: int, share: int, fee: int) -> None:
        self.balance -= share
        self.rows.append(Row(period, interest + share + fee, interest, share, fee, self.balance))

    def schedule(self, kind: str, level: int | None = None) -> Schedule:
        made = Schedule(kind, self.principal, tuple(self.rows), level, ())
        return Schedule(kind, self.principal, made.rows, level, _working(made, self))


FORMULAS = {
    "equal_instalment": "P * i / (1 - (1 + i)^-n)",
    "stepped": "P / sum of weight_k * (1 + i)^-k",
}


def _working(made: Schedule, ledger: Ledger) -> tuple[Step, ...]:
    rounding = ledger.rounding.name.lower()
    steps = [
        step("period_rate", "rate of one period", f"{float(ledger.rate):.12g}", principal=made.principal)
    ]
    if made.level is not None:
        formula = FORMULAS.get(made.kind, "level payment")
        steps.append(step("payment", formula, made.level, P=made.principal, n=made.count))
    interest, paid = made.total_interest, made.total_paid
    steps.append(
        step("total_interest", "sum of balance * i", interest, convention=f"each period rounded {rounding}")
    )
    steps.append(step("total_fees", "sum of fees", made.total_fees))
    steps.append(
        step("total_paid", "principal + interest + fees", paid, principal=made.principal - made.balance_left)
    )
    return tuple(steps)
