"""Takes "done with this card" from a reader, and finds course pages fast; the pages themselves are Wagtail's."""

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.views.decorators.http import require_POST
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from home import events, via
from home.origin import own_origin_only
from home.page_cache import generation
from learners.visitor import learner_for_writing
from lessons import actions
from lessons.models import CoursePage, LessonPage


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
    tell(request, page, finished=card == total)
    goal = "end" if card >= total else f"card-{card + 1}"
    return HttpResponseRedirect(f"{page.get_url(request)}#{goal}", status=303)


def tell(request: HttpRequest, page: LessonPage, *, finished: bool) -> None:
    """A visit by a campaign's link is heard of, but never where a course is about not being able to pay."""
    if not via.code_of(request):
        return
    if page.is_hardship:
        events.keep_quiet(request)
    elif finished:
        events.happened(request, events.LESSON_FINISHED)


def read_card(text: str, total: int) -> int:
    """The number of a card of this lesson; 0 for anything else, which keeps nothing and starts at the first card."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 and int(text) <= total else 0


SITE_SECONDS = 24 * 60 * 60


def remember_site(request: HttpRequest) -> None:
    """Gives Wagtail the site that it would look up on every request; any change of a site ends what is kept."""
    key = f"site:{generation()}:{request.get_host()}"
    site = cache.get(key)
    if site is None:
        site = Site.find_for_request(request)
        cache.set(key, site, SITE_SECONDS)
    request._wagtail_site = site  # type: ignore[attr-defined]


def serve_page(request: HttpRequest, course: str, lesson: str = "") -> HttpResponse:
    """Wagtail's own view, told beforehand which page it is: one query instead of two for each level of the tree.

    Where that does not find exactly one page, Wagtail walks the tree as ever, redirects and 404 included.
    """
    path = "/".join(filter(None, ["courses", course, lesson])) + "/"
    model: type[Page] = LessonPage if lesson else CoursePage
    found = model.objects.live().filter(
        slug=lesson or course, url_path__endswith=f"/{path}", locale__language_code=get_language()
    )
    remember_site(request)
    # A lesson's words come drawn from the store; its stream fields are read only where that is empty.
    found = found.defer("cards", "sources") if lesson else found
    pages = list(found.select_related("locale")[:2])
    if len(pages) == 1:
        request._wagtail_route_for_request = RouteResult(pages[0])  # type: ignore[attr-defined]
    response: HttpResponse = serve(request, path)
    return response
