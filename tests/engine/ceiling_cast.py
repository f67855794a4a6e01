"""Ceilings as the engine's tests take them: real rules in shape, stated here only to be computed with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from budgeting_tools.engine.ceilings import CeilingRule, Conditions, Contract, Part, Reference

SIGNED = date(2025, 6, 10)
LPR = Reference(
    "cn-ref-lpr-1y",
    (
        (date(2020, 4, 20), Decimal("3.85")),
        (date(2024, 10, 21), Decimal("3.1")),
        (date(2025, 5, 20), Decimal(3)),
    ),
    known_until=date(2026, 2, 24),
)
LICENSED = ("bank", "consumer_finance", "micro_loan")
LATE = ("late_interest", "late_fee", "default_fee", "penalty")
MAPR = (
    "interest",
    "withheld",
    "fee",
    "application",
    "participation",
    "add_on",
    "insurance",
    "voluntary_insurance",
)
HIGH_COST = Conditions(from_effective=Decimal(100), up_to_months=12)


def rule(name: str, basis: str, limit: str, start: str = "2015-01-01", **more: Any) -> CeilingRule:
    place = name.split("-")[0].upper()
    given = {"jurisdiction": place, "limit": Decimal(limit), "effective_from": date.fromisoformat(start)}
    return CeilingRule(id=name, basis=basis, **(given | more))  # type: ignore[arg-type]


RULES = (
    rule("cn-private", "nominal_irr", "4", "2020-08-20", lenders=("private",), reference=LPR, leaves_out=LATE),
    rule("cn-rollover", "total_due", "4", "2020-08-20", lenders=("private",), reference=LPR),
    rule("cn-platform", "nominal_irr", "24", "2025-10-01", lenders=LICENSED),
    rule("cn-court", "nominal_irr", "24", "2017-08-04", lenders=LICENSED),
    rule("hk-crime", "effective_irr", "48", "2022-12-30", approximate=True, tolerance=Decimal("0.5")),
    rule("hk-extortionate", "effective_irr", "36", "2022-12-30", approximate=True, tolerance=Decimal("0.5")),
    rule("tw-16", "nominal_irr", "16", "2021-07-20", leaves_out=LATE),
    rule("uk-daily", "simple", "0.8", per="day", base="outstanding", leaves_out=LATE, only_if=HIGH_COST),
    rule("uk-default", "money_total", "1500", counts=LATE, only_if=HIGH_COST, currency="GBP"),
    rule("uk-total", "share", "100", only_if=HIGH_COST),
    rule("ie-weekly", "simple", "1", per="week"),
    rule("ie-yearly", "simple", "48", per="year"),
    rule("sg-interest", "dearest_period", "4", per="month", counts=("interest",)),
    rule("sg-admin", "share", "10", counts=("admin",)),
    rule("sg-late", "money_per_month", "6000", counts=("late_fee",), currency="SGD"),
    rule("sg-overdue", "simple", "4", per="month", base="overdue", counts=("late_interest",)),
    rule("sg-total", "share", "100", leaves_out=("court",)),
    rule("us-mapr", "us_actuarial", "36", counts=MAPR, only_if=Conditions(borrower="service_member")),
    rule("ph-month", "monthly_irr", "12", leaves_out=LATE, currency="PHP",
         only_if=Conditions(up_to_amount=1_000_000, up_to_months=4)),
    rule("fr-small", "effective_irr", "23.56", "2025-04-01", effective_to=date(2025, 6, 30), currency="EUR",
         only_if=Conditions(up_to_amount=300_000)),
    rule("fr-large", "effective_irr", "8.67", "2025-04-01", effective_to=date(2025, 6, 30), currency="EUR",
         only_if=Conditions(above_amount=300_000)),
    rule("id-daily", "simple", "0.3", per="day", leaves_out=(*LATE, "tax", "stamp")),
)  # fmt: skip
BY_NAME = {one.id: one for one in RULES}


def parts(*found: tuple[str, int, int]) -> tuple[Part, ...]:
    return tuple(Part(kind, amount, Fraction(period)) for kind, amount, period in found)


def level(amount: int, count: int) -> tuple[Part, ...]:
    return tuple(Part("instalment", amount, Fraction(period)) for period in range(1, count + 1))


def contract(
    currency: str, amount: int, taken: tuple[Part, ...], per_year: Fraction | int = 12, **more: Any
) -> Contract:
    given = {"lender": "private", "signed": SIGNED}
    return Contract(currency, amount, taken, Fraction(per_year), **(given | more))


def payday(charge: int, days: int, **more: Any) -> Contract:
    """GBP 100 repaid once."""
    taken = parts(("principal", 10_000, 1), ("interest", charge, 1))
    return contract("GBP", 10_000, taken, Fraction(365, days), **more)
