"""Answers which told figures of a level loan cannot hold together, and by how much; it must not say which is true."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .case.limits import LARGEST_AMOUNT, DecimalText, Whole
from .errors import EngineError
from .money import minor_digits
from .three_numbers import Solved, solve_loan

__all__ = ["Contradiction", "Reading", "contradictions"]

Figure = int | Decimal
LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Reading:
    """One told figure beside what the others make of it; both None-able parts are None where nothing fits."""

    key: str
    stated: Figure
    implied: Figure | None
    difference: Figure | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The figures that clash, each read against the others: any one of them may be the wrong one."""

    between: tuple[str, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    amount: int | None
    count: int | None
    payment: int | None
    rate: str | None
    total: int | None
    every: str
    unit: int

    def apart(self, stated: int, implied: int) -> bool:
        """By more than one whole unit of money and more than half a per cent."""
        return abs(stated - implied) > max(self.unit, abs(implied) // 200)


def contradictions(
    currency: str,
    *,
    amount: int | None = None,
    count: int | None = None,
    payment: int | None = None,
    rate: str | None = None,
    total: int | None = None,
    every: str = "month",
) -> tuple[Contradiction, ...]:
    """Minor units, and simple per cent a year before fees. Empty when all that is told can hold together."""
    unit = 10 ** minor_digits(currency)
    for field, value in (("amount", amount), ("payment", payment), ("total", total)):
        if value is not None:
            Whole(1, LARGEST_AMOUNT).check(field, value)
    if count is not None:
        Whole(1, LONGEST).check("count", count)
    if rate is not None:
        DecimalText(100_000).check("rate", rate)
    told = _Told(amount, count, payment, rate, total, every, unit)
    found = (_product(told), _too_little(told), _at_the_rate(told))
    return tuple(one for one in found if one is not None)


def _product(told: _Told) -> Contradiction | None:
    """payment × count = total"""
    if told.total is None or told.count is None or told.payment is None:
        return None
    product = told.payment * told.count
    if abs(product - told.total) <= told.unit:
        return None
    return _clash(
        ("payment", told.payment, -(-told.total // told.count)),
        ("count", told.count, -(-told.total // told.payment)),
        ("total", told.total, product),
    )


def _too_little(told: _Told) -> Contradiction | None:
    """What is repaid is less than what was borrowed."""
    total = _repaid(told)
    if told.amount is None or total is None or total >= told.amount:
        return None
    if told.total is not None:
        return _clash(("amount", told.amount, total), ("total", total, told.amount))
    count, payment = told.count or 1, told.payment or 1
    return _clash(
        ("amount", told.amount, total),
        ("payment", payment, -(-told.amount // count)),
        ("count", count, -(-told.amount // payment)),
    )


def _repaid(told: _Told) -> int | None:
    if told.total is not None:
        return told.total
    return told.payment * told.count if told.payment is not None and told.count is not None else None


def _at_the_rate(told: _Told) -> Contradiction | None:
    """The level payment of amount, count and rate, against the payment told (or a share of the total)."""
    if told.amount is None or told.rate is None:
        return None
    count, payment = told.count, told.payment
    if count is None and payment is not None and told.total is not None:
        count = min(LONGEST, -(-told.total // payment))
    if payment is None and count is not None and told.total is not None:
        payment = max(1, told.total // count)
    if count is None or payment is None:
        return None
    level = _solved(told, amount=told.amount, count=count, rate=told.rate)
    if level is None or not told.apart(payment, level.payment):
        return None
    by_rate = _solved(told, amount=told.amount, payment=payment, count=count)
    by_count = _solved(told, amount=told.amount, payment=payment, rate=told.rate)
    by_amount = _solved(told, payment=payment, count=count, rate=told.rate)
    paid: tuple[str, Figure, Figure | None] = ("payment", payment, level.payment)
    if told.payment is None:
        paid = ("total", told.total or 0, level.total)
    return _clash(
        ("amount", told.amount, by_amount.amount if by_amount else None),
        ("count", count, by_count.count if by_count else None),
        paid,
        ("rate", Decimal(told.rate), by_rate.rate if by_rate else None),
    )


def _solved(
    told: _Told,
    *,
    amount: int | None = None,
    payment: int | None = None,
    count: int | None = None,
    rate: str | None = None,
) -> Solved | None:
    try:
        return solve_loan(amount=amount, payment=payment, count=count, rate=rate, every=told.every)
    except EngineError:
        return None


def _clash(*figures: tuple[str, Figure, Figure | None]) -> Contradiction:
    readings = tuple(
        Reading(key, stated, implied, None if implied is None else stated - implied)
        for key, stated, implied in figures
    )
    return Contradiction(tuple(reading.key for reading in readings), readings)
