"""Answers on which side of the place's price rules an offer stands, in words; it must not say legal or illegal."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.engine import (
    Above,
    CannotJudge,
    Case,
    EngineError,
    Quote,
    Within,
    contract_of,
    judge_contract,
)
from budgeting_tools.rulebook import Ruled, price_rules
from facts import places
from facts.known import Known
from home.templatetags.figures import day, money, percent

Verdict = Within | Above | CannotJudge

REASONS: dict[str, str | Promise] = {
    "lender_unknown": gettext_lazy("We cannot judge yet: which limit applies depends on who lends."),
    "date_unknown": gettext_lazy(
        "We cannot judge yet: which limit applies depends on the day of the contract."
    ),
    "borrower_unknown": gettext_lazy(
        "One limit protects people in the armed forces and their families only."
    ),
    "no_rule_for_place": gettext_lazy(
        "We have no checked price limit for where you live, so we claim none. That does not mean there is none."
    ),
    "no_rule_for_lender": gettext_lazy("We know of no price limit for this kind of lender where you live."),
    "no_rule_at_date": gettext_lazy("No limit that we know of was in force on the day of this contract."),
    "outside_every_rule": gettext_lazy("No price limit that we know of covers a loan like this one."),
    "reference_not_known": gettext_lazy(
        "We cannot judge: the limit follows a published rate, and we have not seen its value for that day."
    ),
    "other_currency": gettext_lazy("We cannot judge: the limit is set in another currency."),
    "too_close_to_tell": gettext_lazy("The offer is too close to the limit for us to tell."),
    "split_unknown": gettext_lazy("We cannot judge: the split of interest and fees is not known."),
    "nothing_counted": gettext_lazy("We cannot judge: no charge that this limit counts is listed."),
}
HOW: dict[str, str | Promise] = {
    "lender_named_on_contract": gettext_lazy(
        "Look for the lender’s name on the contract, then choose it above."
    ),
    "payer_of_the_loan_on_statement": gettext_lazy(
        "See who paid the money out on your bank or wallet statement."
    ),
    "licence_register": gettext_lazy("Look the lender up in the public register of licences."),
    "date_on_contract": gettext_lazy("Look for the day on the contract."),
    "date_of_payout_on_statement": gettext_lazy("See on your statement when the money came."),
    "borrower_status": gettext_lazy("Ask a legal-aid office for service members."),
    "free_advice": gettext_lazy("Ask a free adviser; the help page names some."),
    "published_reference_rate": gettext_lazy("Look up the published rate for the day of the contract."),
    "currency_on_contract": gettext_lazy("See which currency the contract names."),
    "written_statement_from_lender": gettext_lazy("Ask the lender in writing for the yearly cost."),
    "repayment_schedule_from_lender": gettext_lazy("Ask the lender for the full list of payments."),
    "list_of_charges_from_lender": gettext_lazy("Ask the lender for the list of all charges."),
}
GENERAL = gettext_lazy("We cannot judge by these figures.")


@dataclass(frozen=True, slots=True)
class Side:
    """One outcome: a sentence, what would tell more, and the facts it rests on."""

    tone: str
    sentence: str
    how: list[str]
    facts: list[Known]


def sides(case: Case, quote: Quote, *, is_undated: bool = False) -> list[Side]:
    """What the rules of the place say; nothing where no place was chosen. Not signed yet counts as signed today."""
    if not case.place:
        return []
    today = date.fromisoformat(case.as_of)
    signed = date.fromisoformat(quote.contract_date) if quote.contract_date else today
    rules = price_rules(case.place, signed)
    try:
        contract = contract_of(quote, case.currency, signed=None if is_undated else signed)
        verdicts = judge_contract([ruled.rule for ruled in rules], contract, case.place)
    except EngineError:
        return [Side("note", str(GENERAL), [], [])]
    merged: dict[str, Side] = {}
    for verdict in verdicts:
        side = _side(verdict, rules, case, signed)
        known = merged.setdefault(side.sentence, side)
        known.facts.extend(fact for fact in side.facts if fact not in known.facts)
    return list(merged.values())


def _side(verdict: Verdict, rules: tuple[Ruled, ...], case: Case, signed: date) -> Side:
    if isinstance(verdict, CannotJudge):
        said = str(REASONS.get(verdict.reason, GENERAL))
        how = [str(HOW[key]) for key in verdict.how_to_find_out if key in HOW]
        facts = [ruled.fact for ruled in rules if not verdict.rule_id or ruled.rule.id == verdict.rule_id]
        return Side("note", said, how, _once(facts))
    fact = next(ruled.fact for ruled in rules if ruled.rule.id == verdict.rule.id)
    values = {
        "figure": _figure(verdict.figure, verdict.unit, case.currency),
        "limit": _figure(verdict.limit, verdict.unit, case.currency),
        "place": str(places.ALL[fact.place].name),
        "day": day(signed),
    }
    if isinstance(verdict, Above):
        said = _(
            "Above the limit: counted as the rule counts, this offer is at %(figure)s,"
            " and the limit is %(limit)s (%(place)s, %(day)s)."
        )
        return Side("care", said % values, [], [fact])
    said = _(
        "Within the limit: counted as the rule counts, this offer is at %(figure)s,"
        " and the limit is %(limit)s (%(place)s, %(day)s)."
    )
    return Side("note", said % values, [], [fact])


def _once(facts: list[Known]) -> list[Known]:
    return [fact for place, fact in enumerate(facts) if fact not in facts[:place]]


def _figure(value: Decimal, unit: str, currency: str) -> str:
    if unit == "money":
        return money(int(value), currency)
    per = {"percent_a_day": _("%(rate)s a day"), "percent_a_week": _("%(rate)s a week")}
    per |= {"percent_a_month": _("%(rate)s a month"), "percent_a_year": _("%(rate)s a year")}
    rate = percent(value, 2 if value < 10 else 1)
    return per.get(unit, _("%(rate)s of the amount")) % {"rate": rate}
