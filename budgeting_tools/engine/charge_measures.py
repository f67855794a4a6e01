"""Answers how large the counted charges are against amount, time or a sum of money; it must not compound anything."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from .ceiling_rules import CeilingRule
from .contracts import REPAYMENT_KINDS, Contract
from .tally import Counted, NotMeasured

__all__ = [
    "UNITS_A_YEAR",
    "allowed_total",
    "dearest_period",
    "money_per_month",
    "money_total",
    "share",
    "simple",
    "total_due",
]

UNITS_A_YEAR = {"day": 365, "week": 52, "month": 12, "year": 1}


def simple(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    contract = counted.contract
    if rule.base == "overdue":
        if contract.overdue is None:
            raise NotMeasured("overdue_unknown")
        worth = contract.overdue.amount * Fraction(contract.overdue.days, 365)
    elif rule.base == "amount":
        worth = contract.amount * contract.years
    else:
        owed = _balances(contract)
        worth = sum(((end - start) * balance for start, end, balance in owed), Fraction(0))
        worth *= contract.years / contract.last
    if not worth:
        raise NotMeasured("nothing_received")
    return counted.total * 100 / (worth * UNITS_A_YEAR[rule.per])


def dearest_period(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    """The highest charge of any period against what was owed when it began."""
    contract = counted.contract
    dearest = Fraction(0)
    for start, end, balance in _balances(contract):
        first = start == 0
        charged = sum(
            p.amount for p in counted.charges if start < p.period <= end or (first and p.period == 0)
        )
        if charged <= 0:
            continue
        if not balance:
            raise NotMeasured("split_unknown")
        length = (end - start) / contract.last * contract.years * UNITS_A_YEAR[rule.per]
        dearest = max(dearest, max(0, charged - less) * 100 / (balance * length))
    return dearest


def _balances(contract: Contract) -> list[tuple[Fraction, Fraction, int]]:
    """Stretches of time (in periods) and what is owed in each; needs to know the principal in each payment."""
    kinds = [part for part in contract.parts if part.kind in REPAYMENT_KINDS]
    if any(part.kind == "instalment" for part in kinds) and len(kinds) > 1:
        raise NotMeasured("split_unknown")
    moments = sorted({Fraction(0)} | {part.period for part in contract.parts})
    owed, stretches = contract.amount, []
    for start, end in pairwise(moments):
        owed -= sum(part.amount for part in kinds if part.kind == "principal" and part.period == start)
        stretches.append((start, end, max(0, owed)))
    if not stretches:
        raise NotMeasured("split_unknown")
    return stretches


def share(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    return Fraction(100 * counted.total, counted.contract.amount)


def money_total(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    return Fraction(counted.total)


def money_per_month(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    """The dearest month counted from the payout."""
    months: dict[int, int] = {}
    for part in counted.charges:
        place = part.period / counted.contract.per_year * 12
        month = max(1, -(-place.numerator // place.denominator))
        months[month] = months.get(month, 0) + part.amount
    return Fraction(max(months.values(), default=0))


def total_due(rule: CeilingRule, counted: Counted, less: int) -> Fraction:
    return Fraction(sum(amount for _, amount in counted.payments()))


def allowed_total(counted: Counted, limit: Decimal) -> Fraction:
    """P0 + P0 x limit x years, P0 being what arrived first: the most that successive contracts may come to."""
    if counted.received <= 0:
        raise NotMeasured("nothing_received")
    return counted.received * (1 + Fraction(limit) / 100 * counted.contract.years)
