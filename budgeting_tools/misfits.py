"""Answers beside which field a refusal of the engine belongs; it must not word it or decide it."""

from budgeting_tools.answers import Answers, Problem
from budgeting_tools.engine import EngineError, InvalidInput
from budgeting_tools.refusals import sentence

_OFFER_FIELDS = {
    "amount": "amount",
    "upfront_fees": "fees",
    "price.rate": "price",
    "price.instalment": "payment",
    "instalments": "instalments",
}


def place_on_offer(answers: Answers, place: int, refusal: EngineError) -> None:
    """Fields of the offer by name; a rate that does not exist belongs to the figure that told the price."""
    name = refusal.field if isinstance(refusal, InvalidInput) else ""
    offer = answers.told_offers[place]
    told = "payment" if offer.given("payment") else "price"
    offer.add_error(_OFFER_FIELDS.get(name, told), sentence(refusal, answers.currency))


def place_on_debts(answers: Answers, refusal: EngineError) -> None:
    """ "debts.2.left" belongs to the third debt told; anything else stands at the top of the list."""
    text = sentence(refusal, answers.currency)
    name = refusal.field if isinstance(refusal, InvalidInput) else ""
    head, _dot, rest = name.partition(".")
    number, _dot, last = rest.partition(".")
    told = answers.told_debts
    if head == "debts" and number.isdecimal() and int(number) < len(told) and last in told[0].fields:
        told[int(number)].add_error(last, text)
    else:
        answers.further.append(Problem(text, "#debts"))
