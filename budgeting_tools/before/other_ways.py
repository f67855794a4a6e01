"""Answers what else could cover the need: saving first, other help of the place; it must not recommend a lender."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from budgeting_tools.before.pricing import PricedOffer
from budgeting_tools.engine import Case, EngineError, saving_first
from facts import asking
from facts.known import Known
from home.templatetags.figures import count, money

TOPIC = "alternative"


@dataclass(frozen=True, slots=True)
class OtherWays:
    """`saving` is one sentence; `help` the facts that answer the need; `none` says so where there is none."""

    saving: str
    help: list[Known]
    none: str
    repays_a_loan: bool


def other_ways(case: Case, offer: PricedOffer, purpose: str) -> OtherWays:
    found = help_for(case.place, purpose, date.fromisoformat(case.as_of))
    return OtherWays(_saving(case, offer), found, _none(case, purpose, found), purpose == "repay_loan")


def help_for(place: str, purpose: str, on: date) -> list[Known]:
    """Facts of the place on other ways to meet this need: grants first, loans last."""
    order = ("grant", "own_money", "plan", "loan")
    facts = [fact for fact in asking.all_in_force(TOPIC, place, on) if purpose in fact.value.get("needs", ())]
    return sorted(facts, key=lambda fact: order.index(fact.value.get("kind", "plan")))


def _none(case: Case, purpose: str, found: list[Known]) -> str:
    if found or not purpose:
        return ""
    if not case.place:
        return _("Choose where you live, and you see which help there answers this need.")
    return _("We know of no checked help for this need where you live. A free adviser may know more.")


def _saving(case: Case, offer: PricedOffer) -> str:
    """From what the month leaves; without a month, by putting by what the loan would ask for."""
    room = offer.ability.room if offer.ability else offer.priced.monthly_burden
    try:
        found = saving_first(offer.quote, case.currency, max(0, room))
    except EngineError:  # a month of more than the engine can count with
        return ""
    values = {
        "wanted": money(found.wanted, case.currency),
        "monthly": money(found.monthly, case.currency),
        "cost": money(found.cost_avoided, case.currency),
    }
    if found.months is None:
        return _("Saving first: your month leaves nothing to put by at the moment.")
    values["months"] = count(found.months)
    if offer.ability:
        return (
            _(
                "Saving first: with the %(monthly)s that your month leaves, you would have %(wanted)s after"
                " %(months)s months and keep the %(cost)s that this loan costs."
            )
            % values
        )
    return (
        _(
            "Saving first: if you put by %(monthly)s a month instead of paying it, you would have %(wanted)s after"
            " %(months)s months and keep the %(cost)s that this loan costs."
        )
        % values
    )
