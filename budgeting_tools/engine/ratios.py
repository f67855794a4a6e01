"""Answers what share of income debts take; it must not say whether that share is too high."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext

from .quotients import whole_minor

__all__ = ["debt_to_income"]


def debt_to_income(monthly_debts: Sequence[int], gross_income: int) -> Decimal:
    """Sum of monthly debt payments / gross monthly income, as a fraction of 1."""
    paid = sum(whole_minor("monthly_debts", debt) for debt in monthly_debts)
    with localcontext() as context:
        context.prec = 28
        return Decimal(paid) / whole_minor("gross_income", gross_income, at_least=1)
