"""Practice of one idea, one question after another: forms come in, pages go out; only actions write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from home.origin import public_form
from learners.visitor import learner_of
from quizzes import asking, cards, idea_index, knowledge, rounds, whereabouts
from quizzes.cards import Card, Place
from quizzes.knowledge import Known
from quizzes.models import Attempt, Concept, Question, QuestionVersion
from quizzes.views import after_post


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _name(concept: str) -> str:
    names = Concept.objects.all_names(_language())
    if concept not in names:
        raise Http404
    return names[concept]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every idea that can be practised."""
    learner = learner_of(request)
    response = render(
        request, "quizzes/practice_index.html", {"groups": idea_index.groups(_language(), learner)}
    )
    return _own(response) if learner else response


@require_safe
def begin(request: HttpRequest, concept: str) -> HttpResponse:
    """The question of this idea that is next for whoever asks; words where there is none."""
    found = rounds.round_of(concept, _language())
    key = rounds.next_key(found, _language(), learner_of(request), timezone.now())
    return _page(request, found, _name(concept), key)


@require_safe
def following(request: HttpRequest, concept: str, question: UUID) -> HttpResponse:
    """Leads from one question to the next; it changes nothing."""
    _name(concept)
    found = rounds.round_of(concept, _language())
    key = rounds.next_key(found, _language(), learner_of(request), timezone.now(), question)
    if key is None:
        return redirect("quizzes:practice", concept)
    return redirect("quizzes:practice_question", concept, key)


@require_http_methods(["GET", "HEAD", "POST"])
@public_form
def question(request: HttpRequest, concept: str, question: UUID) -> HttpResponse:
    """This question of the idea; one that is no longer asked leads to those that are."""
    found, name = rounds.round_of(concept, _language()), _name(concept)
    if question not in found.keys and request.method == "POST":
        return render(request, "quizzes/gone.html", status=410)
    if question not in found.keys:
        return redirect("quizzes:practice", concept)
    return _page(request, found, name, question)


def _page(request: HttpRequest, found: rounds.Round, name: str, key: UUID | None) -> HttpResponse:
    version = _version(key)
    if key is None or version is None:
        return render(request, "quizzes/practice_empty.html", {"name": name})
    card, known = _card(request, found.concept, version)
    if request.headers.get("HX-Request"):
        part = {"card": card, "known": known, "following": _following(found, card)}
        return _own(render(request, "quizzes/fragment.html", part))
    context = _context(request, found, name, card, known)
    response = render(request, "quizzes/practice.html", context)
    return _own(response) if request.method == "POST" or learner_of(request) else response


def _version(key: UUID | None) -> QuestionVersion | None:
    if key is None:
        return None
    asked = Question.objects.filter(translation_key=key, locale__language_code=_language(), live=True)
    found = asked.select_related("version").first()
    return found.version if found else None


def _card(request: HttpRequest, concept: str, version: QuestionVersion) -> tuple[Card, list[Known]]:
    """Asked anew, even when it was answered before: another look with other figures is what practice is for."""
    place = Place(post=reverse("quizzes:practice_question", args=[concept, version.question]))
    if request.method == "POST":
        return after_post(request, version, place)
    learner = learner_of(request)
    met = bool(learner and Attempt.objects.answered(learner, [version.question]))
    return cards.asked(version, place, earlier=met), []


def _context(
    request: HttpRequest, found: rounds.Round, name: str, card: Card, known: list[Known]
) -> dict[str, Any]:
    number, total = found.number(card.version.question), len(found.keys)
    learner = learner_of(request) if card.stage == cards.ASKED else None
    return {
        "card": card,
        "known": known,
        "stands": knowledge.known_of(learner, {found.concept: name}),
        "name": name,
        "number": number,
        "total": total,
        "is_last": number == total,
        "following": _following(found, card),
        "lesson": whereabouts.of_ideas(_language()).get(found.concept),
        "know": _know(found.concept),
    }


def _know(concept: str) -> str:
    """Where somebody who knows the idea already shows it; nothing where there are not three questions."""
    return reverse("quizzes:know", args=[concept]) if concept in asking.enough_to_skip(_language()) else ""


def _following(found: rounds.Round, card: Card) -> str:
    return reverse("quizzes:practice_following", args=[found.concept, card.version.question])


def _own(response: HttpResponse) -> HttpResponse:
    """What depends on somebody is kept nowhere."""
    patch_cache_control(response, private=True, no_store=True)
    return response
