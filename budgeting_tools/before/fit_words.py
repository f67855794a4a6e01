"""Answers whether the month carries an offer, and what it would carry, in whole sentences; it computes no figure."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from budgeting_tools.engine import Affordability, PricedQuote
from budgeting_tools.working_words import WordedStep, worded
from home.templatetags.figures import count, money, percent

KeyFigures = list[dict[str, str]]


@dataclass(frozen=True)
class Fit:
    """Whether the month carries the offer, and what it would carry."""

    tone: str
    sentence: str
    would_fit: str
    figures: KeyFigures
    share: str
    working: list[WordedStep]


def fit(ability: Affordability, priced: PricedQuote) -> Fit:
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
