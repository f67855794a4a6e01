"""Answers what one late payment on an offer costs, in one sentence; it must not say what a lender will do."""

from decimal import Decimal

from django.utils.translation import gettext as _

from budgeting_tools.engine import EngineError, Quote, late_payment
from home.templatetags.figures import money

DAYS_A_YEAR = 365


def one_late_payment(quote: Quote, currency: str, *, fee: int | None, daily_rate: str | None) -> str:
    """The first payment 30 days late, by the fee and the rate a day that the contract states."""
    if fee is None and daily_rate is None:
        return _(
            "What a late payment costs stands in the contract: look for the late fee and the interest on late"
            " payments, and add them under “More about the offer”."
        )
    yearly = f"{Decimal(daily_rate or '0') * DAYS_A_YEAR:f}"
    try:
        found = late_payment(quote, currency, late_fee=fee or 0, penalty_rate=yearly)
    except EngineError:
        return ""
    values = {
        "payment": money(found.instalment, currency),
        "cost": money(found.cost, currency),
        "fee": money(found.late_fee, currency),
        "interest": money(found.penalty_interest, currency),
    }
    return (
        _(
            "One payment of %(payment)s that comes 30 days late costs %(cost)s more: %(fee)s as a fee and"
            " %(interest)s as interest."
        )
        % values
    )
