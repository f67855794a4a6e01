"""Answers what both doors do with a request: a form, or its answer on the same address; it stores nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language

from budgeting_tools import desk, form_page
from budgeting_tools.concessions import lender_of
from budgeting_tools.desk import EDIT, Desk
from budgeting_tools.engine import Case
from home import events, via

Answering = Callable[[Desk, str], dict[str, Any] | None]
SHOWN_AFTER = ("reserve", "income", "bill", "debt")
METHODS = ("GET", "HEAD", "POST")


def answered(request: HttpRequest, name: str, answer: Answering, shown: tuple[str, ...]) -> HttpResponse:
    language, today = get_language() or "en", timezone.localdate()
    asked = (
        desk.read(request.POST, language, today)
        if request.method == "POST"
        else desk.empty(language, today, request.GET.get("in", ""))
    )
    if name == "after":
        asked = replace(asked, lender=lender_of(via.code_of(request), asked.answers.currency, today))
    doors = {f"{door}_url": reverse(f"planner:{door}") for door in ("before", "after")}
    common = doors | {"here": doors[f"{name}_url"], "door": name}
    result = answer(asked, language) if asked.stage != EDIT else None
    if result is None:
        page = form_page.context(asked, language, shown=shown) | {"problems": _problems(asked, name)}
        response = render(request, f"planner/{name}.html", common | page)
    else:
        events.happened(request, events.PLAN_STARTED)
        response = render(request, f"planner/{name}_result.html", common | result)
    if request.method == "POST":
        add_never_cache_headers(response)
        response["Cache-Control"] = "no-store"
    return response


def opened(request: HttpRequest, case: Case, told: Sequence[str], *, theirs: bool) -> HttpResponse:
    """The after door's form with the figures of `case` in it, and above it in sentences where they came from.

    For rooms above, on any address of theirs: from here on the person is at the planner's. `theirs`: the debts are
    with the lender whose campaign this visit came by.
    """
    here, today = reverse("planner:after"), timezone.localdate()
    request.stands_at = here  # type: ignore[attr-defined]
    lender = lender_of(via.code_of(request), case.currency, today)
    asked = replace(desk.brought(case, today, theirs=theirs), lender=lender)
    page = form_page.context(asked, get_language() or "en", shown=SHOWN_AFTER)
    urls = {"here": here, "after_url": here, "before_url": reverse("planner:before"), "door": "after"}
    return render(request, "planner/after.html", urls | page | {"problems": [], "told": told})


def _problems(asked: Desk, name: str) -> list[Any]:
    if asked.stage == EDIT:
        return []
    answers = asked.answers
    own = answers.told_offers if name == "before" else []
    return answers.problems([*own, *answers.shared_parts()])
