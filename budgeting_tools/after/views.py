"""The after door over HTTP; it must not plan anything itself."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from budgeting_tools import misfits, next_lessons, own_questions
from budgeting_tools.after import page, result, their_offers
from budgeting_tools.after.further import Further, build_further
from budgeting_tools.concessions import Theirs
from budgeting_tools.desk import FURTHER, Desk
from budgeting_tools.door import METHODS, SHOWN_AFTER, answered
from budgeting_tools.engine import Case, EngineError
from home.origin import public_form


@public_form
@require_http_methods(METHODS)
def after(request: HttpRequest) -> HttpResponse:
    return answered(request, "after", _answer, shown=SHOWN_AFTER)


def _answer(asked: Desk, language: str) -> dict[str, Any] | None:
    answers = asked.answers
    answers.check_after()
    if answers.problems(answers.shared_parts()):
        return None
    case = answers.case()
    theirs = their_offers.of(answers, asked.lender)
    try:
        found, more = _found(case, asked, theirs)
    except EngineError as refusal:
        misfits.place_on_debts(answers, refusal)
        return None
    lesson = next_lessons.find("which_first" if found.reaches else "hard_month", language)
    ways_on = {"lesson": lesson, "own_question": own_questions.find("after", case, language)}
    return page.context(answers, case, found, more) | ways_on


def _found(case: Case, asked: Desk, theirs: Theirs | None) -> tuple[result.PlanResult, Further | None]:
    """The quick answer; the slower one with it where it was asked for, or where the order to show comes from it."""
    found = result.build(case, asked.order, theirs)
    if asked.stage != FURTHER and found.chosen != result.BEST:
        return found, None
    more = build_further(found)
    if found.chosen == result.BEST and more.best_plan:
        found = replace(found, shown=more.best_plan)
    return found, more
