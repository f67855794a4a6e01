"""How is a computed question answered? Each recipe turns a few figures into the right value and the usual slips.

Every value comes from the planner's engine, so that a question and the planner can never disagree. Nothing is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import (
    Case,
    Debt,
    Price,
    PricedQuote,
    Quote,
    RateSpan,
    format_minor,
    parse_minor,
    plan_debts,
    price_quote,
)

MONEY, PERCENT, COUNT = "money", "percent", "count"
Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The right value and, by name, the values that people reach by a known slip."""

    answer: Decimal
    slips: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Recipe:
    """`figures` says what each figure is; money is in whole units of the currency, as people write it."""

    key: str
    title: Promise
    figures: Mapping[str, str]
    unit: str
    slips: tuple[str, ...]
    compute: Callable[[Values, str], Outcome]
    from_case: Callable[[Case], Values | None]


def _minor(value: Decimal, currency: str) -> int:
    return parse_minor(f"{value:f}", currency)


def _major(minor: int, currency: str) -> Decimal:
    return Decimal(format_minor(minor, currency))


def _priced(values: Values, currency: str, fee: bool = True) -> PricedQuote:
    money = {name: _minor(values[name], currency) for name in ("amount", "fee", "instalment")}
    price = Price("instalment", instalment=money["instalment"])
    count, kept_back = int(values["instalments"]), money["fee"] if fee else 0
    return price_quote(Quote("q", money["amount"], count, price, upfront_fees=kept_back), currency)


def _days(values: Values, currency: str) -> Outcome:
    rate, days = values["rate"], int(values["days"])
    quote = Quote(
        "q", _minor(values["amount"], currency), 1, Price("daily", f"{rate:f}"), every=f"single:{days}days"
    )
    one_day = values["amount"] * rate / 100
    slips = {"one_day": one_day, "whole_year": one_day * 365}
    return Outcome(_major(price_quote(quote, currency).cost, currency), slips)


def _received(values: Values, currency: str) -> Outcome:
    price = Price("nominal_yearly", "24")
    quote = Quote(
        "q",
        _minor(values["amount"], currency),
        12,
        price,
        upfront_fees=_minor(values["fee"], currency),
    )
    slips = {"forgot_fee": values["amount"], "added_fee": values["amount"] + values["fee"]}
    return Outcome(_major(price_quote(quote, currency).cash_received, currency), slips)


def _cost(values: Values, currency: str) -> Outcome:
    priced = _priced(values, currency)
    cost = _major(priced.cost, currency)
    slips = {"forgot_fee": cost - values["fee"], "all_repaid": _major(priced.total_repaid, currency)}
    return Outcome(cost, slips)


def _yearly(values: Values, currency: str) -> Outcome:
    priced = _priced(values, currency)
    share = Decimal(priced.cost) / Decimal(_minor(values["amount"], currency)) * 100
    slips = {
        "on_first_sum": share * 12 / int(values["instalments"]),
        "forgot_fee": _priced(values, currency, fee=False).effective_yearly,
    }
    return Outcome(priced.effective_yearly, slips)


def _months(values: Values, currency: str) -> Outcome:
    payment = _minor(values["payment"], currency)
    debt = Debt(
        "d",
        _minor(values["balance"], currency),
        rates=(RateSpan(f"{values['rate']:f}"),),
        instalment=payment,
    )
    without = (values["balance"] / values["payment"]).quantize(Decimal(1), ROUND_UP)
    return Outcome(
        Decimal(plan_debts([debt], currency, payment, "snowball").months), {"forgot_interest": without}
    )


def _offer_of(case: Case) -> Values | None:
    """The first offer of the reader's own, when it is paid by the month in parts."""
    if not case.quotes or case.quotes[0].every != "month":
        return None
    quote, currency = case.quotes[0], case.currency
    priced = price_quote(quote, currency)
    return {
        "amount": _major(quote.amount, currency),
        "fee": _major(quote.amount - priced.cash_received, currency),
        "instalments": Decimal(priced.count),
        "instalment": _major(priced.first_instalment, currency),
    }


def _debt_of(case: Case) -> Values | None:
    """The first debt of the reader's own that has a rate and a payment."""
    debt = next((debt for debt in case.debts if debt.instalment and len(debt.rates) == 1), None)
    if debt is None or debt.instalment is None:
        return None
    return {
        "balance": _major(debt.balance, case.currency),
        "rate": Decimal(debt.rates[0].rate),
        "payment": _major(debt.instalment, case.currency),
    }


def _nothing(case: Case) -> Values | None:
    return None


_OFFER = {"amount": MONEY, "fee": MONEY, "instalments": COUNT, "instalment": MONEY}
RECIPES = {
    recipe.key: recipe
    for recipe in (
        Recipe(
            "cost_of_days",
            _("what some days cost at a daily rate"),
            {"amount": MONEY, "rate": PERCENT, "days": COUNT},
            MONEY,
            ("one_day", "whole_year"),
            _days,
            _nothing,
        ),
        Recipe(
            "received",
            _("what arrives after the fee"),
            {"amount": MONEY, "fee": MONEY},
            MONEY,
            ("forgot_fee", "added_fee"),
            _received,
            _offer_of,
        ),
        Recipe(
            "cost",
            _("what an offer costs in all"),
            _OFFER,
            MONEY,
            ("forgot_fee", "all_repaid"),
            _cost,
            _offer_of,
        ),
        Recipe(
            "yearly",
            _("the true yearly rate of an offer"),
            _OFFER,
            PERCENT,
            ("on_first_sum", "forgot_fee"),
            _yearly,
            _offer_of,
        ),
        Recipe(
            "months",
            _("how many months a debt takes"),
            {"balance": MONEY, "rate": PERCENT, "payment": MONEY},
            COUNT,
            ("forgot_interest",),
            _months,
            _debt_of,
        ),
    )
}
