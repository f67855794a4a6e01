"""Answers what a step changed since the answer before, in whole sentences; it must not say whether that is good."""

from collections.abc import Callable
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.before.pricing import Misfit, PricedOffer, priced_offers
from budgeting_tools.before.quoting import rate_text, way_of
from budgeting_tools.engine import Case, Quote
from home.templatetags.figures import money

_CAUSES: tuple[tuple[Callable[[Quote], object], str | Promise], ...] = (
    (
        lambda quote: quote.fee_per_instalment,
        gettext_lazy(
            "The real price went from %(old)s to %(new)s a year because of the fee with each payment."
        ),
    ),
    (
        lambda quote: quote.amount,
        gettext_lazy("The real price went from %(old)s to %(new)s a year because of the new amount."),
    ),
    (
        lambda quote: quote.instalments,
        gettext_lazy(
            "The real price went from %(old)s to %(new)s a year because of the new number of payments."
        ),
    ),
    (
        lambda quote: quote.price,
        gettext_lazy("The real price went from %(old)s to %(new)s a year because of the new price."),
    ),
    (
        lambda quote: (quote.every, quote.method),
        gettext_lazy("The real price went from %(old)s to %(new)s a year because of when and how you repay."),
    ),
)
_KEPT = gettext_lazy("The real price went from %(old)s to %(new)s a year because of the %(fee)s kept back.")
_NOT_KEPT = gettext_lazy(
    "The real price went from %(old)s to %(new)s a year because nothing is kept back any more."
)
_SEVERAL = gettext_lazy("With what you changed, the real price went from %(old)s to %(new)s a year.")


def since(before: Case, case: Case, shown: PricedOffer) -> str:
    """Nothing where there was no answer before, or where it says the same."""
    old_quote = next((quote for quote in before.quotes if quote.id == shown.quote.id), None)
    if old_quote is None or before.currency != case.currency:
        return ""
    try:
        old = priced_offers(replace(before, quotes=(old_quote,)))[0]
    except Misfit:
        return ""
    return " ".join(said for said in (_price(case, old, shown), _month(case, old, shown)) if said)


def _price(case: Case, old: PricedOffer, new: PricedOffer) -> str:
    is_effective = way_of(case.place).is_effective
    rates = [
        rate_text(one.priced.effective_yearly if is_effective else one.priced.nominal_yearly)
        for one in (old, new)
    ]
    if rates[0] == rates[1]:
        return ""
    fee = money(new.quote.upfront_fees, case.currency)
    return str(_cause(old.stated.quote, new.stated.quote)) % {"old": rates[0], "new": rates[1], "fee": fee}


def _cause(old: Quote, new: Quote) -> str | Promise:
    """The one figure that changed by name; several are not blamed one by one."""
    found = [sentence for figure, sentence in _CAUSES if figure(old) != figure(new)]
    if old.upfront_fees != new.upfront_fees:
        found.append(_KEPT if new.upfront_fees else _NOT_KEPT)
    return found[0] if len(found) == 1 else _SEVERAL


def _month(case: Case, old: PricedOffer, new: PricedOffer) -> str:
    if not (old.ability and new.ability) or old.ability.left == new.ability.left:
        return ""
    return _("What your month leaves beside this loan went from %(old)s to %(new)s.") % {
        "old": money(old.ability.left, case.currency),
        "new": money(new.ability.left, case.currency),
    }
