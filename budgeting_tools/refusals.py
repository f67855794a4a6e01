"""Answers how the engine's refusals read to a person, in their language; it must not decide what is refused."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from budgeting_tools.engine import EngineError
from home.templatetags.figures import money

SENTENCES = {
    "too_many_decimals": gettext_noop("An amount has at most %(digits)s decimals."),
    "amount_too_large": gettext_noop("This amount is larger than we can work out. Please check it."),
    "not_an_amount": gettext_noop("This amount is longer than we can read. Please check it."),
    "too_small": gettext_noop("This is below %(minimum)s. Please check it."),
    "too_large": gettext_noop("This is above %(maximum)s. Please check it."),
    "too_long": gettext_noop("Use at most %(maximum)s characters."),
    "too_many_debts": gettext_noop(
        "You listed %(given)s debts. We can plan %(maximum)s at once: put small ones together, or take some out."
    ),
    "too_many_offers": gettext_noop(
        "You listed %(given)s offers. We can compare %(maximum)s at once: take some out."
    ),
    "too_many": gettext_noop("We can work with %(maximum)s rows at most. Put small ones together."),
    "missing": gettext_noop("We need this figure."),
    "repays_less_than_borrowed": gettext_noop(
        "These payments come to %(repaid)s, less than the %(amount)s borrowed. Please check both figures."
    ),
    "nothing_received": gettext_noop(
        "These fees leave nothing of the %(amount)s. Please check the fees and the amount."
    ),
    "no_real_solution": gettext_noop(
        "No yearly rate fits these figures. Please check the price and the fees."
    ),
    "no_rate_exists": gettext_noop("No yearly rate fits these figures. Please check the price and the fees."),
    "rate_out_of_range": gettext_noop(
        "At this price the yearly rate is too large to write down. Please check what the figure means."
    ),
    "several_rates_exist": gettext_noop(
        "More than one yearly rate fits these figures. Please check the price and the fees."
    ),
}
GENERAL = gettext_noop("These figures cannot be worked out together. Please check them.")
_MONEY_PARAMS = ("repaid", "amount")


def sentence(refusal: EngineError, currency: str) -> str:
    """One full sentence that says what to look at; money in it is written as money."""
    params = {
        name: money(value, currency) if name in _MONEY_PARAMS and isinstance(value, int) else value
        for name, value in refusal.params.items()
    }
    try:
        return _(SENTENCES.get(refusal.reason, GENERAL)) % params
    except KeyError:
        return _(GENERAL)
