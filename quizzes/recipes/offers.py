"""Sums about one offer: what arrives, what it costs in all, what it costs a year, how a flat price compares."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from budgeting_tools.engine import Case, Price, PricedQuote, Quote, price_quote
from quizzes.recipes.shape import COUNT, MONEY, PERCENT, Outcome, Recipe, Values, major, minor


def _priced(values: Values, currency: str, fees: int = 1) -> PricedQuote:
    """The offer with its fee kept back; the slips leave it out, or count it twice."""
    money = {name: minor(values[name], currency) for name in ("amount", "fee", "instalment")}
    price = Price("instalment", instalment=money["instalment"])
    count, kept_back = int(values["instalments"]), money["fee"] * fees
    return price_quote(Quote("q", money["amount"], count, price, upfront_fees=kept_back), currency)


def _received(values: Values, currency: str) -> Outcome:
    quote = Quote(
        "q",
        minor(values["amount"], currency),
        12,
        Price("nominal_yearly", "24"),
        upfront_fees=minor(values["fee"], currency),
    )
    slips = {"forgot_fee": values["amount"], "added_fee": values["amount"] + values["fee"]}
    return Outcome(major(price_quote(quote, currency).cash_received, currency), slips)


def _cost(values: Values, currency: str) -> Outcome:
    priced = _priced(values, currency)
    cost = major(priced.cost, currency)
    slips = {"forgot_fee": cost - values["fee"], "all_repaid": major(priced.total_repaid, currency)}
    return Outcome(cost, slips)


def _on_first_sum(values: Values, priced: PricedQuote, currency: str) -> Decimal:
    """The slip of taking the cost as a share of the whole sum, for a year."""
    share = Decimal(priced.cost) / Decimal(minor(values["amount"], currency)) * 100
    return share * 12 / int(values["instalments"])


def _yearly(values: Values, currency: str) -> Outcome:
    priced = _priced(values, currency)
    slips = {
        "on_first_sum": _on_first_sum(values, priced, currency),
        "forgot_fee": _priced(values, currency, fees=0).effective_yearly,
        "fee_twice": _priced(values, currency, fees=2).effective_yearly,
    }
    return Outcome(priced.effective_yearly, slips)


def _yearly_simple(values: Values, currency: str) -> Outcome:
    """The rate of a month times twelve (IRR × 12), as prices of loans are told in mainland China."""
    priced = _priced(values, currency)
    slips = {
        "on_first_sum": _on_first_sum(values, priced, currency),
        "forgot_fee": _priced(values, currency, fees=0).nominal_yearly,
        "fee_twice": _priced(values, currency, fees=2).nominal_yearly,
    }
    return Outcome(priced.nominal_yearly, slips)


def _flat(values: Values, currency: str, *, on_what_is_left: bool = False) -> PricedQuote:
    """A price for each month on the first sum, or for the slip on what is still owed."""
    rate, count = f"{values['rate']:f}", int(values["instalments"])
    amount = minor(values["amount"], currency)
    if on_what_is_left:
        return price_quote(Quote("q", amount, count, Price("monthly", rate)), currency)
    return price_quote(Quote("q", amount, count, Price("flat_per_period", rate), method="flat"), currency)


def _flat_cost(values: Values, currency: str) -> Outcome:
    slips = {
        "one_month": values["amount"] * values["rate"] / 100,
        "on_what_is_left": major(_flat(values, currency, on_what_is_left=True).cost, currency),
    }
    return Outcome(major(_flat(values, currency).cost, currency), slips)


def _flat_yearly(values: Values, currency: str) -> Outcome:
    """The rate of a month times twelve of a price that is taken on the first sum each month."""
    slips = {"twelve_times": values["rate"] * 12, "one_month": values["rate"], "doubled": values["rate"] * 24}
    return Outcome(_flat(values, currency).nominal_yearly, slips)


def _offer_of(case: Case) -> Values | None:
    """The first offer of the reader's own, when it is paid by the month in parts."""
    if not case.quotes or case.quotes[0].every != "month":
        return None
    quote, currency = case.quotes[0], case.currency
    priced = price_quote(quote, currency)
    return {
        "amount": major(quote.amount, currency),
        "fee": major(quote.amount - priced.cash_received, currency),
        "instalments": Decimal(priced.count),
        "instalment": major(priced.first_instalment, currency),
    }


_OFFER = {"amount": MONEY, "fee": MONEY, "instalments": COUNT, "instalment": MONEY}
_FLAT = {"amount": MONEY, "rate": PERCENT, "instalments": COUNT}
_YEARLY_SLIPS = ("on_first_sum", "forgot_fee", "fee_twice")
RECIPES = (
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
        "yearly", _("the true yearly rate of an offer"), _OFFER, PERCENT, _YEARLY_SLIPS, _yearly, _offer_of
    ),
    Recipe(
        "yearly_simple",
        _("the true yearly rate of an offer, a month’s rate times twelve"),
        _OFFER,
        PERCENT,
        _YEARLY_SLIPS,
        _yearly_simple,
        _offer_of,
    ),
    Recipe(
        "flat_cost",
        _("what a price on the first sum costs in all"),
        _FLAT,
        MONEY,
        ("one_month", "on_what_is_left"),
        _flat_cost,
    ),
    Recipe(
        "flat_yearly",
        _("the yearly rate of a price on the first sum"),
        _FLAT,
        PERCENT,
        ("twelve_times", "one_month", "doubled"),
        _flat_yearly,
    ),
)
