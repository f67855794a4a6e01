"""Letters over HTTP: choose, confirm, read and change, print; nothing of them is stored."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from budgeting_tools import desk
from budgeting_tools.door import METHODS
from budgeting_tools.engine import Case
from budgeting_tools.letters import confirming, page
from budgeting_tools.letters.page import CHECK, CHOOSE, PRINT, WRITTEN
from budgeting_tools.places_to_choose import place_of
from facts import own_route
from facts.own_route import OwnRoute
from home.origin import public_form

WRITE = "write"  # letters anew from what was confirmed; the other steps keep the reader's changes
_STEPS = (CHOOSE, CHECK, WRITE, WRITTEN, PRINT)


@public_form
@require_http_methods(METHODS)
def letters(request: HttpRequest) -> HttpResponse:
    language, today = get_language() or "en", timezone.localdate()
    is_post = request.method == "POST"
    asked = desk.read(request.POST, language, today) if is_post else desk.empty(language, today)
    case = asked.answers.case()
    case = replace(case, place=place_of(request.POST.get("place", case.place), today))
    stage, shown = _answer(request, case, language)
    common = page.frame(asked, case, language, stage) | {
        "here": reverse("planner:letters"),
        "after_url": reverse("planner:after"),
        "route": _own_route(request, case),
    }
    response = render(request, f"planner/letters_{stage}.html", common | shown)
    if is_post:
        add_never_cache_headers(response)
        response["Cache-Control"] = "no-store"
    return response


def _own_route(request: HttpRequest, case: Case) -> OwnRoute | None:
    """Where a complaint goes first, for a visit by a lender's campaign."""
    complains = any(one.kind == "complaint" for one in page.wanted(request.POST, case))
    return own_route.route_of(request) if complains else None


def _answer(request: HttpRequest, case: Case, language: str) -> tuple[str, dict[str, Any]]:
    """The step to show and its words; a step that is not ready yet leads to the one before it."""
    post, today = request.POST, timezone.localdate()
    step = _step(request)
    wanted = page.wanted(post, case)
    if step == CHOOSE or not wanted:
        return CHOOSE, page.choosing(case, has_pressed=step != CHOOSE and "do" in post)
    is_first = "about-language" not in post
    data = None if is_first else post
    about, found = confirming.about_form(data, language), confirming.asked(wanted, case, data, today)
    if step == CHECK and not is_first:
        for form in (about, *(one.form for one in found)):
            form.unjudged()
    if is_first or step == CHECK:
        return CHECK, page.checking(about, found, case, today)
    wrong = page.problems(about, found)
    if wrong:
        return CHECK, page.checking(about, found, case, today) | {"problems": wrong}
    return PRINT if step == PRINT else WRITTEN, page.written(
        about, found, case, today, post, anew=step == WRITE
    )


def _step(request: HttpRequest) -> str:
    if request.method != "POST":
        return CHOOSE
    pressed = request.POST.get("do", CHECK)
    if pressed == desk.SAME_STAGE:
        pressed = request.POST.get("stage", CHECK)
    return pressed if pressed in _STEPS else CHECK
