"""Answers the rate at which what is received equals what is paid, over the parts counted; it must not judge it."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal, localcontext
from fractions import Fraction

from .apr import UnitSeries, us_actuarial_apr
from .ceiling_rules import CeilingRule
from .contracts import Contract
from .errors import AmbiguousRate, EngineError
from .irr import Choice, solve_rate
from .tally import Counted, NotMeasured

__all__ = ["effective_irr", "effective_rate", "monthly_irr", "nominal_irr", "us_actuarial"]


def effective_rate(contract: Contract, leaves_out: Collection[str]) -> Decimal:
    """Per cent a year, compounded, over all compulsory parts but those left out."""
    parts = tuple(
        part
        for part in contract.parts
        if part.kind not in leaves_out and not part.kind.startswith("voluntary_")
    )
    return _compounded(Counted(contract, parts, ()), contract.per_year, 0)


def _period_rate(counted: Counted, less: int) -> Decimal:
    if counted.received <= 0:
        raise NotMeasured("nothing_received")
    paid = counted.payments(less)
    try:
        return solve_rate(
            [counted.received, *(-amount for _, amount in paid)],
            [Fraction(0), *(period for period, _ in paid)],
            Choice.ONLY,
        ).rate
    except AmbiguousRate:
        raise NotMeasured("several_rates") from None
    except EngineError:
        raise NotMeasured("no_rate") from None


def nominal_irr(rule: CeilingRule, counted: Counted, less: int) -> Decimal:
    per_year = counted.contract.per_year
    return _period_rate(counted, less) * 100 * per_year.numerator / per_year.denominator


def effective_irr(rule: CeilingRule, counted: Counted, less: int) -> Decimal:
    return _compounded(counted, counted.contract.per_year, less)


def monthly_irr(rule: CeilingRule, counted: Counted, less: int) -> Decimal:
    return _compounded(counted, counted.contract.per_year / 12, less)


def _compounded(counted: Counted, periods: Fraction, less: int) -> Decimal:
    with localcontext() as context:
        context.prec = 40
        try:
            power = Decimal(periods.numerator) / Decimal(periods.denominator)
            return ((1 + _period_rate(counted, less)) ** power - 1) * 100
        except ArithmeticError:
            raise NotMeasured("no_rate") from None


def us_actuarial(rule: CeilingRule, counted: Counted, less: int) -> Decimal:
    """Odd parts of a unit-period bear simple interest (Regulation Z, Appendix J)."""
    if counted.received <= 0:
        raise NotMeasured("nothing_received")
    series = []
    for period, amount in counted.payments(less):
        odd = period % 1
        series.append(UnitSeries(amount, int(period), odd.numerator, odd.denominator))
    try:
        found = us_actuarial_apr([UnitSeries(counted.received)], series, counted.contract.per_year)
    except EngineError:
        raise NotMeasured("no_rate") from None
    return found.percent
