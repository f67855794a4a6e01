"""The planner's two doors over HTTP: a form, and its answer on the same address; nothing is stored or redirected."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from budgeting_tools import (
    desk,
    form_page,
    misfits,
    next_lessons,
    offer_page,
    offer_result,
    plan_page,
    plan_result,
)
from budgeting_tools.desk import SHOW, Desk
from budgeting_tools.engine import EngineError
from home.origin import public_form

Answering = Callable[[Desk, str], dict[str, Any] | None]
_BOTH = ("GET", "HEAD", "POST")


@public_form
@require_http_methods(_BOTH)
def before(request: HttpRequest) -> HttpResponse:
    return _door(request, "before", _offer_answer, shown=("offer", "reserve", "income", "bill", "debt"))


@public_form
@require_http_methods(_BOTH)
def after(request: HttpRequest) -> HttpResponse:
    return _door(request, "after", _plan_answer, shown=("reserve", "income", "bill", "debt"))


def _door(request: HttpRequest, name: str, answer: Answering, shown: tuple[str, ...]) -> HttpResponse:
    language, today = get_language() or "en", timezone.localdate()
    asked = (
        desk.read(request.POST, language, today) if request.method == "POST" else desk.empty(language, today)
    )
    doors = {f"{door}_url": reverse(f"planner:{door}") for door in ("before", "after")}
    common = doors | {"here": doors[f"{name}_url"], "door": name}
    result = answer(asked, language) if asked.stage == SHOW else None
    if result is None:
        page = form_page.context(asked, language, shown=shown) | {"problems": _problems(asked, name)}
        response = render(request, f"planner/{name}.html", common | page)
    else:
        response = render(request, f"planner/{name}_result.html", common | result)
    if request.method == "POST":
        add_never_cache_headers(response)
        response["Cache-Control"] = "no-store"
    return response


def _problems(asked: Desk, name: str) -> list[Any]:
    if asked.stage != SHOW:
        return []
    answers = asked.answers
    own = [answers.offer] if name == "before" else []
    return answers.problems([*own, *answers.shared_parts()])


def _offer_answer(asked: Desk, language: str) -> dict[str, Any] | None:
    answers = asked.answers
    answers.check_before()
    if answers.problems([answers.offer, *answers.shared_parts()]):
        return None
    case = answers.case()
    try:
        result = offer_result.build(case)
    except EngineError as refusal:
        misfits.place_on_offer(answers, refusal)
        return None
    lesson = next_lessons.find(result.topic, language)
    return offer_page.context(answers, case, result) | {"lesson": lesson}


def _plan_answer(asked: Desk, language: str) -> dict[str, Any] | None:
    answers = asked.answers
    answers.check_after()
    if answers.problems(answers.shared_parts()):
        return None
    case = answers.case()
    try:
        result = plan_result.build(case, asked.order)
    except EngineError as refusal:
        misfits.place_on_debts(answers, refusal)
        return None
    lesson = next_lessons.find("which_first" if result.reaches else "hard_month", language)
    return plan_page.context(answers, case, result) | {"lesson": lesson}
