"""Puts the engine's figures of an offer, and how they came about, into the reader's language; it computes nothing."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.engine import PricedQuote
from home.templatetags.figures import count, money, percent


def steps_of(one: PricedQuote, *, owed: bool = False) -> list[dict[str, Any]]:
    """Five steps, from what arrives, or is `owed` already, to the yearly rates, for the component `working`."""
    return [*money_steps(one, owed=owed), *rate_steps(one, owed=owed)]


def money_steps(one: PricedQuote, *, owed: bool = False) -> list[dict[str, Any]]:
    def cash(minor: int) -> str:
        return money(minor, one.currency)

    received, repaid = cash(one.cash_received), cash(one.total_repaid)
    kept_back = cash(one.quote.amount - one.cash_received)
    arrives = {
        "label": _("Cash received"),
        "formula": f"{cash(one.quote.amount)} − {kept_back}",
        "result": received,
        "convention": _("The sum on the contract, less what is kept back."),
    }
    stands = {"label": _("Owed today"), "result": received, "convention": _("It is there already.")}
    return [
        stands if owed else arrives,
        {
            "label": _("Total repaid"),
            "formula": total_formula(one),
            "result": repaid,
            "convention": _("All instalments, with their fees."),
        },
        {"label": _("Cost in money"), "formula": f"{repaid} − {received}", "result": cash(one.cost)},
    ]


def rate_steps(one: PricedQuote, *, owed: bool = False) -> list[dict[str, Any]]:
    """A fraction of days such as 73/6 periods a year stays a fraction: it is exact."""
    per_year = dict(next(step for step in one.working if step.key == "nominal_yearly").inputs)
    periods = {"periods": per_year["periods_in_a_year"]}
    return [
        {
            "label": _("Yearly rate, nominal"),
            "formula": _("rate of one period × %(periods)s") % periods,
            "result": percent(one.nominal_yearly, 2),
            "convention": _(
                "The rate at which all payments together are worth what is owed today. Simple: not compounded."
            )
            if owed
            else _(
                "The rate at which all payments together are worth what you received. Simple: not compounded."
            ),
        },
        {
            "label": _("Yearly rate, effective"),
            "formula": _("(1 + rate of one period)^%(periods)s − 1") % periods,
            "result": percent(one.effective_yearly, 2),
            "convention": _("The same, with interest on interest."),
        },
    ]


def key_figures(one: PricedQuote, *, owed: bool = False) -> list[dict[str, str]]:
    """What arrives or is `owed`, what leaves, what it costs and the yearly rates, for the component `key-figures`."""
    effective = _("%(rate)s effective") % {"rate": percent(one.effective_yearly)}
    return [
        {
            "label": _("Owed today") if owed else _("You receive"),
            "value": money(one.cash_received, one.currency),
        },
        {
            "label": _("Paid in all") if owed else _("You repay"),
            "value": money(one.total_repaid, one.currency),
            "note": total_formula(one) if one.count > 1 else "",
        },
        {"label": _("It costs"), "value": money(one.cost, one.currency)},
        {"label": _("A year, nominal"), "value": percent(one.nominal_yearly), "note": effective},
    ]


def total_formula(one: PricedQuote) -> str:
    """`12 × ¥972`, and the last instalment apart where it adjusts."""
    first, last = money(one.first_instalment, one.currency), money(one.last_instalment, one.currency)
    if all(row.payment == one.first_instalment for row in one.rows):
        return f"{count(one.count)} × {first}"
    if all(row.payment == one.first_instalment for row in one.rows[:-1]):
        return f"{count(one.count - 1)} × {first} + {last}"
    return _("%(first)s + … + %(last)s") % {"first": first, "last": last}
