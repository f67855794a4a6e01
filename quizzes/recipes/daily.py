"""Sums about a price for each day: what some days cost, what it comes to in a year, what a late payment adds."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import Price, Quote, late_payment, price_quote
from quizzes.recipes.shape import COUNT, MONEY, PERCENT, Outcome, Recipe, Values, major, minor

_YEAR = 365


def _days(values: Values, currency: str) -> Outcome:
    rate, days = values["rate"], int(values["days"])
    amount = minor(values["amount"], currency)
    quote = Quote("q", amount, 1, Price("daily", f"{rate:f}"), every=f"single:{days}days")
    one_day = values["amount"] * rate / 100
    slips = {"one_day": one_day, "whole_year": one_day * _YEAR}
    return Outcome(major(price_quote(quote, currency).cost, currency), slips)


def _yearly_of_days(values: Values, currency: str) -> Outcome:
    """Simple interest over 365 days, in per cent; the slips count other days, or move the point."""
    rate = values["rate"]
    quote = Quote("q", minor(Decimal(1000), currency), 1, Price("daily", f"{rate:f}"), every="single:365days")
    slips = {"twelve_times": rate * 12, "thirty_times": rate * 30, "ten_times": rate * 3650}
    return Outcome(price_quote(quote, currency).nominal_yearly, slips)


def _late(values: Values, currency: str) -> Outcome:
    """A fixed fee, and penalty interest by the day on the whole payment that is late."""
    due, days = minor(values["payment"], currency), int(values["days"])
    late = late_payment(
        Quote("q", due, 1, Price("instalment", instalment=due)),
        currency,
        days=days,
        late_fee=minor(values["fee"], currency),
        penalty_rate=f"{values['rate'] * _YEAR:f}",
    )
    slips = {
        "fee_alone": values["fee"],
        "interest_alone": major(late.penalty_interest, currency),
        "one_day": values["fee"] + values["payment"] * values["rate"] / 100,
    }
    return Outcome(major(late.cost, currency), slips)


RECIPES = (
    Recipe(
        "cost_of_days",
        _("what some days cost at a daily rate"),
        {"amount": MONEY, "rate": PERCENT, "days": COUNT},
        MONEY,
        ("one_day", "whole_year"),
        _days,
    ),
    Recipe(
        "yearly_of_days",
        _("what a daily rate comes to in a year"),
        {"rate": PERCENT},
        PERCENT,
        ("twelve_times", "thirty_times", "ten_times"),
        _yearly_of_days,
    ),
    Recipe(
        "late",
        _("what paying late adds"),
        {"payment": MONEY, "fee": MONEY, "rate": PERCENT, "days": COUNT},
        MONEY,
        ("fee_alone", "interest_alone", "one_day"),
        _late,
    ),
)
