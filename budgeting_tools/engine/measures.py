"""Answers what a contract costs on the basis that a ceiling prescribes; it must not say on which side it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from .ceiling_rules import CeilingRule
from .charge_measures import (
    allowed_total,
    dearest_period,
    money_per_month,
    money_total,
    share,
    simple,
    total_due,
)
from .contracts import Contract
from .money import format_minor
from .rate_measures import effective_irr, monthly_irr, nominal_irr, us_actuarial
from .tally import Counted, charges_of, counted_by

__all__ = ["Measured", "measure"]

Figure = Fraction | Decimal


@dataclass(frozen=True, slots=True)
class Measured:
    """`figure` and `limit` in `unit`, unrounded; `low_figure` is what it would be with each payment one unit less."""

    figure: Figure
    low_figure: Figure
    limit: Figure
    unit: str
    counted: int
    left_out: int
    formula: str
    inputs: dict[str, str]


def measure(rule: CeilingRule, contract: Contract, limit: Decimal) -> Measured:
    counted = counted_by(rule, contract)
    charged = sum(part.amount for part in charges_of(contract, contract.parts))
    figure_of, formula, unit = BASES[rule.basis]
    figure = figure_of(rule, counted, 0)
    return Measured(
        figure=figure,
        low_figure=figure_of(rule, counted, 1) if rule.basis in ROUNDED else figure,
        limit=allowed_total(counted, limit) if rule.basis == "total_due" else limit,
        unit=unit.format(per=rule.per),
        counted=counted.total,
        left_out=charged - counted.total,
        formula=formula,
        inputs={
            "received": format_minor(counted.received, contract.currency),
            "counted": format_minor(counted.total, contract.currency),
            "left_out": format_minor(charged - counted.total, contract.currency),
            "payments": str(len(counted.payments())),
        },
    )


ROUNDED = frozenset({"nominal_irr", "effective_irr", "monthly_irr", "us_actuarial", "dearest_period"})
RATE = "received = Σ paid ÷ (1 + i)^period"
BASES: dict[str, tuple[Callable[[CeilingRule, Counted, int], Figure], str, str]] = {
    "nominal_irr": (nominal_irr, f"i × periods in a year, where {RATE}", "percent_a_year"),
    "effective_irr": (effective_irr, f"(1 + i)^periods in a year − 1, where {RATE}", "percent_a_year"),
    "monthly_irr": (monthly_irr, f"(1 + i)^periods in a month − 1, where {RATE}", "percent_a_month"),
    "us_actuarial": (us_actuarial, "unit-period rate × unit-periods in a year", "percent_a_year"),
    "simple": (simple, "charges ÷ (amount × time)", "percent_a_{per}"),
    "dearest_period": (dearest_period, "highest of charge ÷ (owed at its start × time)", "percent_a_{per}"),
    "share": (share, "charges ÷ amount", "percent"),
    "total_due": (total_due, "all payments, against received × (1 + rate × years)", "money"),
    "money_total": (money_total, "sum of charges", "money"),
    "money_per_month": (money_per_month, "sum of charges in the dearest month", "money"),
}
