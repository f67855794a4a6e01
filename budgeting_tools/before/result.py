"""Answers what the before door says about an offer and a month, in whole sentences; it must not compute any figure."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.choices import INTERVALS, METHODS, PRICE_KINDS
from budgeting_tools.engine import Affordability, Case, PricedQuote, Quote, afford, price_quote
from budgeting_tools.long_tables import chosen
from budgeting_tools.working_words import WordedStep, worded
from home.templatetags.figures import count, money, percent

KeyFigures = list[dict[str, str]]
DECIMALS = 1
SMALL_RATE = Decimal(1)


@dataclass(frozen=True)
class Fit:
    """Whether the month carries the offer, and what it would carry."""

    tone: str
    sentence: str
    would_fit: str
    figures: KeyFigures
    share: str
    working: list[WordedStep]


@dataclass(frozen=True)
class OfferResult:
    """All that the page prints, in its order."""

    sentence: str
    rate: str
    rate_label: str
    beside: str
    received: str
    working: list[WordedStep]
    columns: list[str]
    rows: list[list[str]]
    is_shortened: bool
    assumed: list[dict[str, str]]
    disagreement: str
    fit: Fit | None
    topic: str
    engine: PricedQuote = field(repr=False)


def build(case: Case) -> OfferResult:
    """Raises what the engine raises: InvalidInput for a figure to look at again, NoRate where no rate fits."""
    priced = price_quote(case.quotes[0], case.currency)
    ability = afford(case, case.quotes[0]) if case.incomes else None
    rows, is_shortened = chosen(priced.rows)
    return OfferResult(
        sentence=_verdict(priced),
        rate=rate_text(priced.nominal_yearly),
        rate_label=_("a year, nominal rate with all fees"),
        beside=_("%(rate)s effective: the same price, counted with interest on interest.")
        % {"rate": rate_text(priced.effective_yearly)},
        received=_payments(priced),
        working=worded(priced.working, case.currency),
        columns=[_("Payment"), _("You pay"), _("Interest"), _("Off the loan"), _("Fee"), _("Still owed")],
        rows=[_row(row, case.currency) for row in rows],
        is_shortened=is_shortened,
        assumed=_assumed(priced.quote, case.currency),
        disagreement=_disagreement(priced),
        fit=_fit(ability, priced) if ability else None,
        topic="what_fits" if ability and not ability.fits else "price",
        engine=priced,
    )


def rate_text(rate: Decimal) -> str:
    """One decimal; two where the rate is so small that one would hide it."""
    return percent(rate, 2 if 0 < rate < SMALL_RATE else DECIMALS)


def _verdict(priced: PricedQuote) -> str:
    if priced.cost == 0:
        return _("This loan costs nothing: you repay what you receive.")
    return _("This loan costs you %(cost)s.") % {"cost": money(priced.cost, priced.currency)}


def _payments(priced: PricedQuote) -> str:
    values = {
        "received": money(priced.cash_received, priced.currency),
        "count": count(priced.count),
        "each": money(priced.first_instalment, priced.currency),
        "last": money(priced.last_instalment, priced.currency),
        "repaid": money(priced.total_repaid, priced.currency),
    }
    payments = {row.payment for row in priced.rows}
    if priced.count == 1:
        return _("You receive %(received)s. You repay %(repaid)s in one payment.") % values
    if len(payments) == 1:
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


def _row(row: Any, currency: str) -> list[str]:
    return [
        count(row.period),
        *(money(part, currency) for part in (row.payment, row.interest, row.principal, row.fee, row.balance)),
    ]


def _assumed(quote: Quote, currency: str) -> list[dict[str, str]]:
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
    return [{"label": label, "value": value} for label, value in rows]


def _disagreement(priced: PricedQuote) -> str:
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
            " a year before fees. Ask them which one is right."
        )
        % values
    )


def _fit(ability: Affordability, priced: PricedQuote) -> Fit:
    left = money(abs(ability.left), priced.currency)
    if ability.fits:
        sentence = _("Yes, by these figures: %(left)s is left each month.") % {"left": left}
    else:
        sentence = _("Not yet: your month would be %(left)s short.") % {"left": left}
    return Fit(
        tone="good" if ability.fits else "care",
        sentence=sentence,
        would_fit="" if ability.fits else _would_fit(ability, priced),
        figures=_fit_figures(ability, priced),
        share=_share(ability),
        working=worded(ability.working, priced.currency),
    )


def _share(ability: Affordability) -> str:
    if not ability.ratio_after:
        return ""
    after = _("Debt payments would take %(after)s of what comes in.") % {
        "after": percent(ability.ratio_after)
    }
    if not ability.ratio_before:
        return after
    return f"{after} " + _("Now they take %(before)s.") % {"before": percent(ability.ratio_before)}


def _would_fit(ability: Affordability, priced: PricedQuote) -> str:
    values = {
        "largest": money(ability.largest_amount, priced.currency),
        "count": count(priced.count),
        "shortest": count(ability.shortest_count),
    }
    if ability.largest_amount and ability.shortest_count:
        return (
            _("What would fit: %(largest)s in %(count)s payments, or this amount in %(shortest)s payments.")
            % values
        )
    if ability.largest_amount:
        return _("What would fit: %(largest)s in %(count)s payments.") % values
    return _(
        "No new payment fits this month as it is. See what else could cover the need, or plan what you owe."
    )


def _fit_figures(ability: Affordability, priced: PricedQuote) -> KeyFigures:
    currency = priced.currency
    shortest = ability.shortest_count
    term = (
        ngettext("%(count)s payment", "%(count)s payments", shortest) % {"count": count(shortest)}
        if shortest
        else _("None, at this amount")
    )
    largest = money(ability.largest_amount, currency) if ability.largest_amount else _("None, at this price")
    return [
        {
            "label": _("Free each month now"),
            "value": money(ability.room, currency),
            "note": _("after bills and the debts you have"),
        },
        {"label": _("This loan takes"), "value": money(ability.burden, currency), "note": _("each month")},
        {
            "label": _("Largest loan that fits"),
            "value": largest,
            "note": _("same price and term; a limit, not advice"),
        },
        {"label": _("Shortest term that fits"), "value": term, "note": _("same amount and rate")},
    ]
