"""A question's form comes in, the explained result goes out; whatever has to be stored is stored by an action."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from home.origin import public_form
from learners.visitor import learner_for_writing
from quizzes import actions, cards, kinds, tickets
from quizzes.cards import Card
from quizzes.kinds import Answer, NeedsAnswer
from quizzes.marking import Mark
from quizzes.models import Question, QuestionVersion
from quizzes.tickets import Ticket


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
    return _page(request, _after_post(request, current.version))


def _after_post(request: HttpRequest, current: QuestionVersion) -> Card:
    ticket = tickets.read(request.POST.get("ticket", ""), current.question, current.language)
    version = _asked_version(ticket, current)
    next = local_path(request.POST.get("next", ""))
    if ticket is None or version is None:
        return _expired(request, current, next)
    if "again" in request.POST:
        return cards.asked(current, next=next)
    if "reveal" in request.POST:
        return cards.revealed(version, _typed(request, version), tries=ticket.tries, next=next)
    try:
        given = _read(request, version)
    except NeedsAnswer as needs:
        return cards.refused(version, needs, tries=ticket.tries, next=next)
    mark = kinds.get(version.content["kind"]).mark(version.content["body"], given)
    _keep(request, version, ticket, given, mark)
    return cards.marked(version, given, mark, tries=ticket.tries + 1, next=next)


def _asked_version(ticket: Ticket | None, current: QuestionVersion) -> QuestionVersion | None:
    """The edition that the form showed; an older one is marked by what it said."""
    if ticket is None or ticket.number == current.number:
        return current
    return QuestionVersion.objects.filter(
        question=current.question, language=current.language, number=ticket.number
    ).first()


def _read(request: HttpRequest, version: QuestionVersion) -> Answer:
    kind = kinds.get(version.content["kind"])
    return kind.read(request.POST, version.content["body"], version.language)


def _typed(request: HttpRequest, version: QuestionVersion) -> Answer:
    """What stands in the form, complete or not."""
    try:
        return _read(request, version)
    except NeedsAnswer as needs:
        return needs.typed


def _expired(request: HttpRequest, version: QuestionVersion, next: str) -> Card:
    """A forged or outlived form is not marked: the question stands there again with the answer filled in."""
    typed = _typed(request, version)
    return cards.asked(version, answer=typed, problem=cards.waited_too_long(), next=next)


def _keep(request: HttpRequest, version: QuestionVersion, ticket: Ticket, given: Answer, mark: Mark) -> None:
    learner = learner_for_writing(request)
    if learner is not None:
        key = tickets.attempt_key(ticket, given)
        actions.record_attempt(learner=learner, version=version, answer=given, mark=mark, key=key)


def local_path(text: str) -> str:
    """`text` when it is an address on this site, otherwise nothing."""
    safe = text.startswith("/") and url_has_allowed_host_and_scheme(text, allowed_hosts=None)
    return text if safe and len(text) <= 500 else ""


def _page(request: HttpRequest, card: Card) -> HttpResponse:
    template = "quizzes/fragment.html" if request.headers.get("HX-Request") else "quizzes/answer.html"
    return render(request, template, {"card": card})
