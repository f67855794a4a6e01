"""Sums about debts that run: how long they take, what a month costs, which of two is better paid first."""

from __future__ import annotations

from decimal import ROUND_UP, Decimal

from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import Case, Debt, Price, Quote, RateSpan, plan_debts, price_quote
from quizzes.recipes.shape import COUNT, MONEY, PERCENT, Outcome, Recipe, Values, major, minor

_YEAR = "single:365days"


def _months(values: Values, currency: str) -> Outcome:
    payment = minor(values["payment"], currency)
    debt = Debt(
        "d",
        minor(values["balance"], currency),
        rates=(RateSpan(f"{values['rate']:f}"),),
        instalment=payment,
    )
    # First, since it refuses a payment that the interest eats up, and the slips divide by what is left of it.
    months = plan_debts([debt], currency, payment, "snowball").months
    once = values["balance"] * (1 + values["rate"] / 100)
    parts = {
        "forgot_interest": values["balance"] / values["payment"],
        "interest_once": once / values["payment"],
        "interest_stays": values["balance"] / (values["payment"] - values["balance"] * values["rate"] / 1200),
    }
    slips = {name: exact.quantize(Decimal(1), ROUND_UP) for name, exact in parts.items()}
    return Outcome(Decimal(months), slips)


def _interest(balance: Decimal, rate: Decimal, every: str, currency: str) -> Decimal:
    """What a balance costs that is paid back in one sum: after a month, or after `single:365days`."""
    quote = Quote("q", minor(balance, currency), 1, Price("nominal_yearly", f"{rate:f}"), every=every)
    return major(price_quote(quote, currency).cost, currency)


def _month(values: Values, currency: str) -> Outcome:
    balance, rate = values["balance"], values["rate"]
    slips = {"whole_year": _interest(balance, rate, _YEAR, currency), "one_day": balance * rate / 100 / 365}
    return Outcome(_interest(balance, rate, "month", currency), slips)


def _dearer_first(values: Values, currency: str) -> Outcome:
    """What a sum saves in a year on the dearer debt, beyond what it would save on the cheaper one."""
    dear, cheap = (_interest(values["extra"], values[rate], _YEAR, currency) for rate in ("high", "low"))
    return Outcome(dear - cheap, {"dear_alone": dear, "cheap_alone": cheap})


def _debt_of(case: Case) -> Values | None:
    """The first debt of the reader's own that has a rate and a payment."""
    debt = next((debt for debt in case.debts if debt.instalment and len(debt.rates) == 1), None)
    if debt is None or debt.instalment is None:
        return None
    return {
        "balance": major(debt.balance, case.currency),
        "rate": Decimal(debt.rates[0].rate),
        "payment": major(debt.instalment, case.currency),
    }


def _running_of(case: Case) -> Values | None:
    """The same without its payment; a debt without interest has no price to ask about."""
    debt = _debt_of(case)
    return {name: debt[name] for name in ("balance", "rate")} if debt and debt["rate"] else None


RECIPES = (
    Recipe(
        "months",
        _("how many months a debt takes"),
        {"balance": MONEY, "rate": PERCENT, "payment": MONEY},
        COUNT,
        ("forgot_interest", "interest_once", "interest_stays"),
        _months,
        _debt_of,
    ),
    Recipe(
        "month_of_interest",
        _("what a debt costs in one month"),
        {"balance": MONEY, "rate": PERCENT},
        MONEY,
        ("whole_year", "one_day"),
        _month,
        _running_of,
    ),
    Recipe(
        "dearer_first",
        _("what it saves to pay the dearer debt first"),
        {"extra": MONEY, "high": PERCENT, "low": PERCENT},
        MONEY,
        ("dear_alone", "cheap_alone"),
        _dearer_first,
    ),
)
