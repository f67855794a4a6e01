"""Sums about a household’s month: what it can carry, weeks as months, saving up, an account that runs short."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal

from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import (
    Case,
    Income,
    Outgoing,
    Price,
    Quote,
    monthly_amount,
    payday_calendar,
    saving_first,
    summarise_budget,
)
from quizzes.recipes.shape import COUNT, MONEY, Outcome, Recipe, Values, major, minor

_DAY = date(2026, 1, 1)


def _lean(values: Values, currency: str) -> Outcome:
    """Pay of a lean month, less what must be paid and what stays aside."""
    money = {name: minor(values[name], currency) for name in ("income", "drop", "must", "aside")}
    case = Case(
        currency,
        _DAY.isoformat(),
        incomes=(Income("pay", money["income"] - money["drop"]),),
        outgoings=(Outgoing("must", money["must"]), Outgoing("aside", money["aside"], category="savings")),
    )
    safe = major(summarise_budget(case).surplus, currency)
    slips = {
        "normal_month": safe + values["drop"] + values["aside"],
        "forgot_drop": safe + values["drop"],
        "forgot_aside": safe + values["aside"],
    }
    return Outcome(safe, slips)


def _times(cycle: str, counts: Sequence[int]) -> Callable[[Values, str], Outcome]:
    """An amount that comes every so often as a month sees it; the slips take it so many times."""

    def compute(values: Values, currency: str) -> Outcome:
        right = monthly_amount(minor(values["amount"], currency), cycle)
        slips = {f"times_{count}": values["amount"] * count for count in counts}
        return Outcome(major(right, currency), slips)

    return compute


def _save(values: Values, currency: str) -> Outcome:
    """Whole months until the sum is there; the last one may be smaller, so it is rounded up."""
    wanted = minor(values["wanted"], currency)
    quote = Quote("q", wanted, 1, Price("instalment", instalment=wanted))
    saved, monthly = (minor(values[name], currency) for name in ("saved", "monthly"))
    months = saving_first(quote, currency, monthly, saved=saved).months or 0
    exact = (values["wanted"] - values["saved"]) / values["monthly"]
    forgot = saving_first(quote, currency, monthly).months or 0
    slips = {"forgot_saved": Decimal(forgot), "rounded_down": exact.quantize(Decimal(1), ROUND_DOWN)}
    return Outcome(Decimal(months), slips)


def _short(values: Values, currency: str) -> Outcome:
    """By how much an account runs short when a lender takes its payment before a bill is due."""
    money = {name: minor(values[name], currency) for name in ("balance", "payment", "bill")}
    days = [(_DAY + timedelta(after)).isoformat() for after in (1, 2)]
    taken = (
        Outgoing("payment", money["payment"], cycle="once", next_date=days[0]),
        Outgoing("bill", money["bill"], cycle="once", next_date=days[1]),
    )
    case = Case(currency, _DAY.isoformat(), opening_cash=money["balance"], outgoings=taken)
    short = major(payday_calendar(case, days=7).short, currency)
    slips = {"left_after_payment": values["balance"] - values["payment"], "payment_alone": values["payment"]}
    return Outcome(short, slips)


RECIPES = (
    Recipe(
        "lean_month",
        _("what a lean month can carry"),
        {"income": MONEY, "drop": MONEY, "must": MONEY, "aside": MONEY},
        MONEY,
        ("normal_month", "forgot_drop", "forgot_aside"),
        _lean,
    ),
    Recipe(
        "week_to_month",
        _("a week’s sum as a month’s"),
        {"amount": MONEY},
        MONEY,
        ("times_4", "times_5"),
        _times("weekly", (4, 5)),
    ),
    Recipe(
        "fortnight_to_month",
        _("two weeks’ sum as a month’s"),
        {"amount": MONEY},
        MONEY,
        ("times_2", "times_3"),
        _times("fortnightly", (2, 3)),
    ),
    Recipe(
        "months_to_save",
        _("how many months saving takes"),
        {"wanted": MONEY, "saved": MONEY, "monthly": MONEY},
        COUNT,
        ("forgot_saved", "rounded_down"),
        _save,
    ),
    Recipe(
        "runs_short",
        _("by how much an account runs short"),
        {"balance": MONEY, "payment": MONEY, "bill": MONEY},
        MONEY,
        ("left_after_payment", "payment_alone"),
        _short,
    ),
)
