"""Answers how an offer's price reads in whole sentences and a table; it must not compute any figure."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.before.quoting import rate_text
from budgeting_tools.choices import INTERVALS, LENDER_KINDS, METHODS, PRICE_KINDS
from budgeting_tools.engine import PricedQuote, Quote
from home.templatetags.figures import count, day, money


def verdict(priced: PricedQuote) -> str:
    if priced.cost == 0:
        return _("This loan costs nothing: you repay what you receive.")
    return _("This loan costs you %(cost)s.") % {"cost": money(priced.cost, priced.currency)}


def payments(priced: PricedQuote) -> str:
    values = {
        "received": money(priced.cash_received, priced.currency),
        "count": count(priced.count),
        "each": money(priced.first_instalment, priced.currency),
        "last": money(priced.last_instalment, priced.currency),
        "repaid": money(priced.total_repaid, priced.currency),
    }
    different = {row.payment for row in priced.rows}
    if priced.count == 1:
        return _("You receive %(received)s. You repay %(repaid)s in one payment.") % values
    if len(different) == 1:
        return _("You receive %(received)s. You repay %(count)s × %(each)s = %(repaid)s.") % values
    if len({row.payment for row in priced.rows[:-1]}) == 1:
        return (
            _(
                "You receive %(received)s. You repay %(repaid)s in %(count)s payments of %(each)s;"
                " the last is %(last)s."
            )
            % values
        )
    return (
        _(
            "You receive %(received)s. You repay %(repaid)s in %(count)s payments, the first %(each)s,"
            " the last %(last)s."
        )
        % values
    )


def worked_out(priced: PricedQuote, told: int) -> str:
    """What stood for the number of payments that nobody told."""
    values = {
        "count": count(priced.count),
        "told": money(told, priced.currency),
        "each": money(priced.first_instalment, priced.currency),
    }
    return (
        _(
            "You did not say how many payments there are. At this rate, %(told)s each time is enough for"
            " %(count)s payments; shared evenly, each is %(each)s."
        )
        % values
    )


def columns() -> list[str]:
    return [_("Payment"), _("You pay"), _("Interest"), _("Off the loan"), _("Fee"), _("Still owed")]


def table_row(row: Any, currency: str) -> list[str]:
    return [
        count(row.period),
        *(money(part, currency) for part in (row.payment, row.interest, row.principal, row.fee, row.balance)),
    ]


def assumed(quote: Quote, currency: str) -> list[dict[str, str]]:
    """Every default that stood in the form, so that nothing was assumed in silence."""
    single = quote.every.startswith("single:")
    in_money = quote.price.kind == "instalment"
    price = money(quote.price.instalment, currency) if in_money else quote.price.rate
    days = quote.every.removeprefix("single:").removesuffix("days")
    when = (
        ngettext("all at once after %(days)s day", "all at once after %(days)s days", int(days))
        % {"days": days}
        if single
        else str(INTERVALS[quote.every])
    )
    rows = [
        (_("Price as quoted"), f"{price} · {PRICE_KINDS[quote.price.kind]}"),
        (_("You pay"), when),
        (_("Fees kept back"), money(quote.upfront_fees, currency)),
        (_("Fee with each payment"), money(quote.fee_per_instalment, currency)),
    ]
    if not in_money and not single:
        flat = quote.price.kind == "flat_per_period"
        rows.insert(2, (_("Way of repaying"), str(METHODS["flat" if flat else quote.method])))
    signed = day(date.fromisoformat(quote.contract_date)) if quote.contract_date else _("not signed yet")
    rows += [
        (_("Who lends, by the contract?"), str(LENDER_KINDS[quote.lender_kind])),
        (_("Day on the contract"), signed),
    ]
    return [{"label": label, "value": value} for label, value in rows]


def disagreement(priced: PricedQuote) -> str:
    two = priced.disagreement
    if two is None:
        return ""
    values = {
        "rate": two.stated_rate,
        "kind": PRICE_KINDS[two.stated_kind],
        "stated": money(two.stated_instalment, priced.currency),
        "computed": money(two.instalment_at_rate, priced.currency),
        "difference": money(abs(two.difference_in_all), priced.currency),
        "implied": rate_text(two.rate_of_instalment),
    }
    return (
        _(
            "Two of their figures do not agree. At %(rate)s %(kind)s, each payment would be %(computed)s, but they"
            " state %(stated)s. Over the whole loan that is %(difference)s apart; the stated payment means %(implied)s"
            " a year before fees. We count with the payment. Ask them which one is right."
        )
        % values
    )
