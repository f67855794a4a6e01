"""Sums that set two ways side by side: a longer term, a larger loan, waiting instead of borrowing."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import Price, Quote, price_quote
from quizzes.recipes.shape import COUNT, MONEY, PERCENT, Outcome, Recipe, Values, major, minor


def _cost(amount: Decimal, rate: Decimal, count: Decimal, currency: str) -> Decimal:
    """What a loan in equal instalments costs at a yearly rate."""
    quote = Quote("q", minor(amount, currency), int(count), Price("nominal_yearly", f"{rate:f}"))
    return major(price_quote(quote, currency).cost, currency)


def _longer(values: Values, currency: str) -> Outcome:
    short, long = (
        _cost(values["amount"], values["rate"], values[term], currency) for term in ("short", "long")
    )
    return Outcome(long - short, {"cost_of_long": long, "cost_of_short": short})


def _larger(values: Values, currency: str) -> Outcome:
    need, offered = (
        _cost(values[amount], values["rate"], values["instalments"], currency)
        for amount in ("need", "offered")
    )
    slips = {
        "cost_of_need": need,
        "cost_of_offered": offered,
        "extra_sum": values["offered"] - values["need"],
    }
    return Outcome(offered - need, slips)


def _spared(values: Values, currency: str) -> Outcome:
    """What waiting saves, its own cost by the week counted."""
    price = Price("instalment", instalment=minor(values["instalment"], currency))
    quote = Quote("q", minor(values["amount"], currency), int(values["instalments"]), price)
    loan = major(price_quote(quote, currency).cost, currency)
    waiting = values["weeks"] * values["weekly"]
    return Outcome(loan - waiting, {"forgot_waiting": loan, "waiting_alone": waiting})


RECIPES = (
    Recipe(
        "longer",
        _("how much more a longer term costs"),
        {"amount": MONEY, "rate": PERCENT, "short": COUNT, "long": COUNT},
        MONEY,
        ("cost_of_long", "cost_of_short"),
        _longer,
    ),
    Recipe(
        "larger",
        _("how much more a larger loan costs"),
        {"need": MONEY, "offered": MONEY, "rate": PERCENT, "instalments": COUNT},
        MONEY,
        ("cost_of_need", "cost_of_offered", "extra_sum"),
        _larger,
    ),
    Recipe(
        "spared",
        _("what waiting saves against borrowing"),
        {"amount": MONEY, "instalments": COUNT, "instalment": MONEY, "weeks": COUNT, "weekly": MONEY},
        MONEY,
        ("forgot_waiting", "waiting_alone"),
        _spared,
    ),
)
