"""Takes "done with this card" from a reader; a lesson itself is a Wagtail page."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from home.origin import own_origin_only
from learners.visitor import learner_for_writing
from lessons import actions
from lessons.models import LessonPage


@own_origin_only
@require_POST
def card_done(request: HttpRequest, page_id: int) -> HttpResponse:
    """Keeps the place and goes on to the next card, or to the end after the last."""
    page = get_object_or_404(LessonPage.objects.live().select_related("locale"), pk=page_id)
    total = len(page.cards)
    card = read_card(request.POST.get("card", ""), total)
    learner = learner_for_writing(request)
    if learner is not None and card:
        actions.finish_card(learner=learner, lesson_key=page.translation_key, card=card, total=total)
    goal = "end" if card >= total else f"card-{card + 1}"
    return HttpResponseRedirect(f"{page.get_url(request)}#{goal}", status=303)


def read_card(text: str, total: int) -> int:
    """The number of a card of this lesson; 0 for anything else, which keeps nothing and starts at the first card."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and int(text) <= total else 0
