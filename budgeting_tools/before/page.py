"""Answers what the result of the before door prints beside its figures: the carried fields and the signed state."""

from typing import Any

from budgeting_tools import form_page
from budgeting_tools.answers import Answers
from budgeting_tools.before.result import OfferResult
from budgeting_tools.engine import Case
from budgeting_tools.page_state import pack
from budgeting_tools.places_to_choose import place_field
from budgeting_tools.rows import LISTS

SEEN = ("rules", "ways")  # parts of the page that a button of theirs works out anew


def context(answers: Answers, case: Case, result: OfferResult, see: str = "") -> dict[str, Any]:
    offer = answers.told_offers[result.offer.place]
    asked = {"place", "need-purpose", f"{offer.prefix}-lender_kind"}
    return {
        "result": result,
        "places": place_field(answers.place, answers.today),
        "need": answers.need,
        "lender_kind": offer["lender_kind"],
        "carried": [
            *(item for item in form_page.carried(answers) if item[0] not in asked),
            ("look", str(result.offer.place)),
        ],
        "lists": list(LISTS),
        "stage": "show",
        "state": pack(case),
        "focus": f"{see}-title" if see in SEEN else "verdict",
        "assumed": [row | {"change_name": "do", "change_value": "edit"} for row in result.assumed],
        "offer_count": len(case.quotes),
    }
