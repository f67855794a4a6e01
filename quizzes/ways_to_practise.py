"""From where does one come to practise? The front page and a learner's own page lead there once a question is asked."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.models import Page

from home import front_page
from home.front_page import Teaser
from learners import my_page
from learners.models import Learner
from quizzes import asking


def register() -> None:
    listed = front_page.FrontPageList("practice", gettext_lazy("Practise"), teasers, order=30)
    front_page.register(listed)
    my_page.register(my_page.Panel("practice", "quizzes/my_practice.html", panel, order=35))


def teasers(home: Page) -> list[Teaser]:
    """One way in: all ideas stand behind it."""
    if not asking.ideas_asked(home.locale.language_code):
        return []
    return [Teaser(_("What would you like to practise?"), reverse("quizzes:practice_index"))]


def panel(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    return {} if asking.ideas_asked(get_language() or learner.language) else None
