"""“I can’t pay” over HTTP: three questions and their answer on one address; no cookie, no script, nothing stored."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from budgeting_tools import desk
from budgeting_tools.cant_pay import page, questions
from budgeting_tools.places_to_choose import place_field, place_of
from facts import choosing, own_route
from home import events
from home.origin import public_form

METHODS = ("GET", "HEAD", "POST")
ANSWER, ASK = "answer", "ask"


@public_form
@require_http_methods(METHODS)
def start(request: HttpRequest) -> HttpResponse:
    events.keep_quiet(request)
    language, today = get_language() or "en", timezone.localdate()
    asked_for = request.POST.get("place", request.GET.get(choosing.PARAMETER, ""))
    place = place_of(asked_for, today)
    stage = _stage(request)
    shown = {
        "form": questions.asked(request.POST),
        "place_field": place_field(place, today),
        "here": reverse("cant_pay:start"),
        "stage": stage,
        "given": [(name, request.POST.getlist(name)) for name in questions.NAMES if name in request.POST],
    }
    if stage == ANSWER:
        shown |= page.context(questions.answers(request.POST, place), language, today)
        shown["route"] = own_route.route_of(request)
    response = render(request, f"planner/cant_pay_{stage}.html", shown)
    if request.method == "POST":
        add_never_cache_headers(response)
        response["Cache-Control"] = "no-store"
    return response


def _stage(request: HttpRequest) -> str:
    if request.method != "POST":
        return ASK
    pressed = request.POST.get("do", ANSWER)
    if pressed == desk.SAME_STAGE:
        pressed = request.POST.get("stage", ANSWER)
    return ASK if pressed == ASK else ANSWER
