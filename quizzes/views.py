"""A question's form comes in, the explained result goes out; whatever has to be stored is stored by an action."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from home.languages import html_tag
from home.origin import public_form
from learners.visitor import learner_for_writing, learner_of
from quizzes import actions, answering, cards, knowledge, link_page
from quizzes.calendar_entry import entry_for
from quizzes.cards import Card, Place
from quizzes.knowledge import Known
from quizzes.models import Attempt, Question, QuestionLink, QuestionVersion


@never_cache
@public_form
def answer(request: HttpRequest, question: UUID) -> HttpResponse:
    """Anybody may answer; only a form of our own page leaves a trace, and a GET only asks."""
    found = Question.objects.filter(
        translation_key=question, locale__language_code=get_language(), live=True
    ).select_related("version")
    current = found.first()
    if current is None or current.version is None:
        return render(request, "quizzes/gone.html", status=404)
    if request.method != "POST":
        return _page(request, cards.asked(current.version))
    place = Place(next=local_path(request.POST.get("next", "")))
    return _page(request, *after_post(request, current.version, place))


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def link(request: HttpRequest, short: str) -> HttpResponse:
    """One question by its short address: a GET reads and leaves nothing; cookies and scripts are never needed."""
    found = QuestionLink.objects.behind(short)
    if found is None:
        # Not 404: outside the language prefix Django would lead on to a page that knows nothing of questions.
        return render(request, "quizzes/gone.html", status=410)
    with override(found.language):
        response = _linked(request, found)
    response.headers["Content-Language"] = html_tag(found.language)
    return response


def _linked(request: HttpRequest, found: QuestionLink) -> HttpResponse:
    asked_in = {"translation_key": found.question, "locale__language_code": found.language}
    question = Question.objects.filter(**asked_in, live=True).select_related("version").first()
    if question is None or question.version is None:
        return render(request, "quizzes/gone.html", status=410)
    place, notice = Place(found.path), ""
    known: list[Known] = []
    if request.method != "POST":
        card = _as_left(request, question.version, place)
    elif "state" in request.POST and "ticket" not in request.POST:
        card, notice = link_page.with_own_figures(question.version, request.POST["state"], place)
    else:
        card, known = after_post(request, question.version, place)
    around = {
        "links": link_page.language_links(found),
        "ways_on": link_page.ways_on(question.version),
        "title": link_page.title_of(card),
        "notice": notice,
        "known": known,
    }
    response = render(request, "quizzes/link.html", {"card": card, **around})
    if request.method == "POST" or card.earlier:
        patch_cache_control(response, private=True, no_store=True)
    return response


def _as_left(request: HttpRequest, version: QuestionVersion, place: Place) -> Card:
    """The question as this learner left it; for everybody else, asked."""
    learner = learner_of(request)
    keys = [version.question]
    attempts = Attempt.objects.latest_by_question(learner, keys) if learner else {}
    return cards.from_attempt(version, attempts.get(version.question), place)


@require_safe
def calendar(request: HttpRequest, question: UUID, day: str) -> HttpResponse:
    """The day of a plan as a file that phones open."""
    version = QuestionVersion.objects.newest(question, get_language() or "en")
    if version is None or version.content["kind"] != "plan":
        raise Http404
    try:
        when = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    summary = version.content["body"]["entry"]
    found = QuestionLink.objects.of(question).get(version.language)
    url = settings.SITE_URL.rstrip("/") + (found.path if found else "/")
    entry = entry_for(question=question, day=when, summary=summary, url=url)
    headers = {"Content-Disposition": 'attachment; filename="lantern.ics"'}
    return HttpResponse(entry, content_type="text/calendar; charset=utf-8", headers=headers)


def after_post(request: HttpRequest, current: QuestionVersion, place: Place) -> tuple[Card, list[Known]]:
    """The card that answers the form, and what its learner now knows of the ideas it asked about."""
    outcome = answering.answered(request.POST, current, place)
    learner = learner_for_writing(request) if outcome.kept else learner_of(request)
    if outcome.kept and learner:
        actions.record_attempt(learner=learner, **answering.as_mapping(outcome.kept))
    if learner is None or outcome.card.stage != cards.DONE:
        return outcome.card, []
    version = outcome.card.version
    return outcome.card, knowledge.known(learner, version.language, version.content["concepts"])


def local_path(text: str) -> str:
    """`text` when it is an address on this site, otherwise nothing."""
    safe = text.startswith("/") and url_has_allowed_host_and_scheme(text, allowed_hosts=None)
    return text if safe and len(text) <= 500 else ""


def _page(request: HttpRequest, card: Card, known: Sequence[Known] = ()) -> HttpResponse:
    template = "quizzes/fragment.html" if request.headers.get("HX-Request") else "quizzes/answer.html"
    return render(request, template, {"card": card, "known": known})
