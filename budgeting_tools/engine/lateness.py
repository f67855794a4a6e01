"""Answers what one late payment on an offer costs by its contract; it must not say what a lender will do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from .case import Quote
from .case.limits import LARGEST_AMOUNT, DecimalText, Whole
from .errors import InvalidInput
from .fees import late_fee as fee_on_unpaid
from .fees import penalty_interest
from .quotes import price_quote
from .rates import NominalYearly
from .working import Working

__all__ = ["LatePayment", "late_payment"]

DAYS = 30


@dataclass(frozen=True, slots=True)
class LatePayment:
    """Minor units: the instalment that is late, and what being late adds to it."""

    instalment: int
    late_fee: int
    penalty_interest: int
    days: int
    working: Working

    @property
    def cost(self) -> int:
        return self.late_fee + self.penalty_interest


def late_payment(
    quote: Quote,
    currency: str,
    *,
    place: int = 1,
    days: int = DAYS,
    late_fee: int = 0,
    late_fee_percent: str = "0",
    penalty_rate: str = "",
    uplift: str = "0",
    on: Literal["instalment", "principal"] = "instalment",
) -> LatePayment:
    """Instalment number `place` comes `days` late: the higher of the fixed fee and the share, and penalty interest.

    `penalty_rate` is per cent a year, simple, on the whole instalment or on the principal in it; without one the rate
    of the loan before charges goes on, `uplift` per cent higher (the usual mainland Chinese contract says 50).
    """
    Whole(0, 3650).check("days", days)
    Whole(0, LARGEST_AMOUNT).check("late_fee", late_fee)
    DecimalText(100_000).check("late_fee_percent", late_fee_percent)
    DecimalText(100_000, optional=True).check("penalty_rate", penalty_rate)
    DecimalText(1000).check("uplift", uplift)
    if on not in ("instalment", "principal"):
        raise InvalidInput("on", "not_a_choice", {"choices": "instalment, principal"})
    priced = price_quote(quote, currency)
    Whole(1, priced.count).check("place", place)
    row = priced.rows[place - 1]
    due = max(0, row.payment)
    overdue = due if on == "instalment" else row.principal
    fee = fee_on_unpaid(due, 0, Decimal(late_fee_percent), floor=late_fee)
    told = penalty_rate != ""
    rate = Decimal(penalty_rate) if told else rate_before_charges(priced.quote, currency)
    more = Decimal(0 if told else uplift)
    interest = penalty_interest(overdue, NominalYearly(rate), more, days, year_days=priced.quote.year_days)
    charged = fee if days else fee_on_unpaid(0, 0, Decimal(0))
    return LatePayment(due, charged.amount, interest.amount, days, (*charged.working, *interest.working))


def rate_before_charges(quote: Quote, currency: str) -> Decimal:
    """Simple per cent a year of principal and interest alone; nought where less than that comes back."""
    bare = replace(quote, charges=(), upfront_fees=0, fee_per_instalment=0)
    return max(Decimal(0), price_quote(bare, currency).nominal_yearly)
