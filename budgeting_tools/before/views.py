"""The before door over HTTP; it must not price anything itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from budgeting_tools import misfits, next_lessons, own_questions
from budgeting_tools.before import page, result
from budgeting_tools.before.pricing import Misfit
from budgeting_tools.desk import Desk
from budgeting_tools.door import METHODS, answered
from budgeting_tools.forms import OfferForm
from home.origin import public_form


@public_form
@require_http_methods(METHODS)
def before(request: HttpRequest) -> HttpResponse:
    return answered(request, "before", _answer, shown=("offer", "income", "bill", "debt", "reserve"))


def _answer(asked: Desk, language: str) -> dict[str, Any] | None:
    answers = asked.answers
    answers.check_before()
    if answers.problems([*answers.told_offers, *answers.shared_parts()]):
        return None
    case = answers.case()
    try:
        found = result.build(case, answers.base, asked.look, [_aside(form) for form in answers.told_offers])
    except Misfit as misfit:
        misfits.place_on_offer(answers, misfit.place, misfit.refusal)
        return None
    lesson = next_lessons.find(found.topic, language)
    ways_on = {"lesson": lesson, "own_question": own_questions.find("before", case, language)}
    return page.context(answers, case, found, asked.see) | ways_on


def _aside(form: OfferForm) -> result.Asides:
    typed = form.cleaned_data
    told = form.each if form.found_count else None
    return result.Asides(typed["undated"], typed["late_fee"], typed["late_rate"], form.sheet, told)
