"""Reviews and "I know this", one question at a time: forms come in, pages go out; only actions write."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home.origin import own_origin_only, public_form
from learners.models import Learner
from learners.visitor import learner_of, owns_page
from quizzes import actions, review_calendar, sittings
from quizzes.forms import ReviewChoiceForm
from quizzes.models import Question, ReviewPlan
from quizzes.review_day import days_ahead
from quizzes.views import after_post


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _question(key: UUID) -> Question | None:
    found = Question.objects.filter(translation_key=key, locale__language_code=_language(), live=True)
    return found.select_related("version").first()


def plan_of(learner: Learner | None) -> ReviewPlan | None:
    return ReviewPlan.objects.filter(learner=learner, active=True).first() if learner else None


@never_cache
@require_safe
def review(request: HttpRequest) -> HttpResponse:
    """The question of now; for those who did not ask for reviews, what they are."""
    learner = learner_of(request)
    plan = plan_of(learner)
    if learner is None or plan is None:
        return render(request, "quizzes/review_offer.html", {"learner": learner})
    sitting = sittings.reviewing(learner, _language(), timezone.now())
    return _page(request, sitting, calendar=bool(days_ahead(learner, timezone.now())))


@never_cache
@public_form
def review_answer(request: HttpRequest, question: UUID) -> HttpResponse:
    """Marks and explains; a GET, such as a reload after coming back, leads to the question of now."""
    if request.method != "POST":
        return redirect("quizzes:review")
    asked = _question(question)
    if asked is None or asked.version is None:
        return render(request, "quizzes/gone.html", status=410)
    card, known = after_post(request, asked.version, sittings.place_of(sittings.REVIEW, asked))
    sitting = sittings.after_review(learner_of(request), _language(), timezone.now(), card)
    sitting.known = known
    return _page(request, sitting)


@never_cache
@require_safe
def know(request: HttpRequest, concept: str) -> HttpResponse:
    sitting = sittings.knowing(learner_of(request), concept, _language(), timezone.now())
    if sitting is None:
        raise Http404
    return _page(request, sitting)


@never_cache
@public_form
def know_answer(request: HttpRequest, concept: str, question: UUID) -> HttpResponse:
    if request.method != "POST":
        return redirect("quizzes:know", concept)
    asked = _question(question)
    if asked is None or asked.version is None:
        return render(request, "quizzes/gone.html", status=410)
    place = sittings.place_of(sittings.KNOW, asked, concept)
    card, known = after_post(request, asked.version, place)
    sitting = sittings.after_knowing(known, concept, _language(), card)
    sitting.known = sitting.known or known
    return _page(request, sitting)


@never_cache
@own_origin_only
def choose(request: HttpRequest) -> HttpResponse:
    """Switches reviews on or off, with what is chosen about them."""
    learner = learner_of(request)
    if request.method != "POST" or learner is None or not owns_page(request, learner):
        return redirect("learners:mine")
    form = ReviewChoiceForm(request.POST, learner=learner)
    if not form.is_valid():
        return render(
            request, "quizzes/review_choice_page.html", {"form": form, "is_on": bool(plan_of(learner))}
        )
    actions.choose_reviews(learner=learner, **form.cleaned_data)
    return redirect(reverse("learners:mine") + "#my-reviews-title")


@never_cache
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """The days of review as a file that phones open; without a learner there is none."""
    learner = learner_of(request)
    days = days_ahead(learner, timezone.now()) if learner else []
    if not days:
        raise Http404
    url = settings.SITE_URL.rstrip("/") + reverse("quizzes:review")
    headers = {"Content-Disposition": 'attachment; filename="lantern-review.ics"'}
    return HttpResponse(
        review_calendar.entries(days, url), content_type="text/calendar; charset=utf-8", headers=headers
    )


def _page(request: HttpRequest, sitting: sittings.Sitting, **more: object) -> HttpResponse:
    return render(request, "quizzes/sitting.html", {**sittings.as_context(sitting), **more})
