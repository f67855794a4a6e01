"""Answers how long it takes to save a sum instead of borrowing it, and what that spares; it must not say to wait."""

from __future__ import annotations

from dataclasses import dataclass

from .case import Quote
from .case.limits import LARGEST_AMOUNT, Whole
from .money import format_minor
from .quotes import price_quote
from .working import Working, step

__all__ = ["SavingFirst", "saving_first"]

LONGEST = 1200


@dataclass(frozen=True, slots=True)
class SavingFirst:
    """Minor units. `months` is None when nothing can be put by, or not enough within a hundred years.

    `months_at_burden` is how long it takes to put by each month what the offer would ask for.
    """

    wanted: int
    monthly: int
    months: int | None
    last: int
    cost_avoided: int
    months_at_burden: int
    working: Working


def saving_first(quote: Quote, currency: str, monthly: int, *, saved: int = 0) -> SavingFirst:
    """Saves what the offer would bring into hand, `monthly` a month beside what is `saved`; no interest is counted."""
    Whole(-LARGEST_AMOUNT, LARGEST_AMOUNT).check("monthly", monthly)
    Whole(0, LARGEST_AMOUNT).check("saved", saved)
    priced = price_quote(quote, currency)
    missing = max(0, priced.cash_received - saved)
    months = _months(missing, monthly)
    last = missing - monthly * (months - 1) if months else 0
    shown = step(
        "months_to_save",
        "(what the offer brings − what is saved) ÷ what is put by a month, rounded up",
        "never" if months is None else months,
        convention="no interest on savings",
        wanted=format_minor(priced.cash_received, currency),
        saved=format_minor(saved, currency),
        monthly=format_minor(monthly, currency),
    )
    avoided = step("cost_avoided", "total repaid − cash received", format_minor(priced.cost, currency))
    return SavingFirst(
        wanted=priced.cash_received,
        monthly=monthly,
        months=months,
        last=last,
        cost_avoided=priced.cost,
        months_at_burden=_months(missing, priced.monthly_burden) or 0,
        working=(shown, avoided),
    )


def _months(missing: int, monthly: int) -> int | None:
    if missing == 0:
        return 0
    if monthly <= 0:
        return None
    months = -(-missing // monthly)
    return months if months <= LONGEST else None
