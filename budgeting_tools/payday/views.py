"""The payday calendar over HTTP: a page, and a file for a phone's calendar; it must not store a figure."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST

from budgeting_tools import desk, misfits
from budgeting_tools.desk import Desk
from budgeting_tools.door import METHODS
from budgeting_tools.engine import Case, EngineError
from budgeting_tools.payday import page
from budgeting_tools.payday.calendar_file import CONTENT_TYPE, calendar_file
from budgeting_tools.payday.days import DAYS, FILE_DAYS, Days, days_of
from home.origin import public_form

FILE_NAME = "repayment-plan.ics"


@public_form
@require_http_methods(METHODS)
def calendar(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "planner/calendar_start.html", _addresses())
    return _answered(request, _page, DAYS)


@public_form
@require_POST
def calendar_download(request: HttpRequest) -> HttpResponse:
    """The file; where no calendar can be made of what was typed, the page that says why."""
    return _answered(request, _file, FILE_DAYS)


def _answered(
    request: HttpRequest, answer: Callable[[HttpRequest, Desk, Case, Days], HttpResponse], days: int
) -> HttpResponse:
    asked = desk.read(request.POST, get_language() or "en", timezone.localdate())
    answers = asked.answers
    answers.check_shared()
    case = answers.case()
    found = None
    if not answers.problems(answers.shared_parts()):
        try:
            found = days_of(case, days)
        except EngineError as refusal:
            misfits.place_on_debts(answers, refusal)
    response = answer(request, asked, case, found) if found else _asked_again(request, asked, case)
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store"
    return response


def _page(request: HttpRequest, asked: Desk, case: Case, days: Days) -> HttpResponse:
    shown = page.context(asked, case, get_language() or "en") | page.result(days) | _addresses()
    return render(request, "planner/calendar.html", shown)


def _asked_again(request: HttpRequest, asked: Desk, case: Case) -> HttpResponse:
    """What needs another look, each with the way to its field: here for days, behind the after door for the rest."""
    answers = asked.answers
    problems = answers.problems(answers.shared_parts())
    shown = page.context(asked, case, get_language() or "en") | _addresses() | {"problems": problems}
    return render(request, "planner/calendar.html", shown)


def _file(request: HttpRequest, asked: Desk, case: Case, days: Days) -> HttpResponse:
    response = HttpResponse(calendar_file(days, timezone.now()), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
    return response


def _addresses() -> dict[str, str]:
    return {
        "here": reverse("planner:calendar"),
        "file_url": reverse("planner:calendar_file"),
        "after_url": reverse("planner:after"),
    }
