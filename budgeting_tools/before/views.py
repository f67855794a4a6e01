"""The before door over HTTP; it must not price anything itself."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from budgeting_tools import misfits, next_lessons
from budgeting_tools.before import page, result
from budgeting_tools.desk import Desk
from budgeting_tools.door import METHODS, answered
from budgeting_tools.engine import EngineError
from home.origin import public_form


@public_form
@require_http_methods(METHODS)
def before(request: HttpRequest) -> HttpResponse:
    return answered(request, "before", _answer, shown=("offer", "reserve", "income", "bill", "debt"))


def _answer(asked: Desk, language: str) -> dict[str, Any] | None:
    answers = asked.answers
    answers.check_before()
    if answers.problems([answers.offer, *answers.shared_parts()]):
        return None
    case = answers.case()
    try:
        found = result.build(case)
    except EngineError as refusal:
        misfits.place_on_offer(answers, refusal)
        return None
    lesson = next_lessons.find(found.topic, language)
    return page.context(answers, case, found) | {"lesson": lesson}
