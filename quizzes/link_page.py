"""What stands around a question that was opened by its link: other languages, where to go on; it answers nothing."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import override

from budgeting_tools.page_state import UnusableState, unpack
from home.languages import NATIVE_NAMES, LanguageLink, home_url, html_tag
from quizzes import cards, variants, whereabouts
from quizzes.cards import Card, Place
from quizzes.models import Question, QuestionLink, QuestionVersion


def language_links(link: QuestionLink) -> list[LanguageLink]:
    """The same question in each language, or that language's front page where nobody translated it."""
    live = Question.objects.filter(translation_key=link.question, live=True)
    spoken = set(live.values_list("locale__language_code", flat=True))
    twins = {code: twin for code, twin in QuestionLink.objects.of(link.question).items() if code in spoken}
    return [
        LanguageLink(
            code,
            html_tag(code),
            NATIVE_NAMES[code],
            twins[code].path if code in twins else home_url(code),
            code == link.language,
            code in twins,
        )
        for code, _name in settings.LANGUAGES
    ]


def ways_on(version: QuestionVersion) -> list[dict[str, str]]:
    """The lesson that explains it, the planner, and help when this month does not reach: never behind an answer."""
    lesson = whereabouts.find(version.question, version.language)
    with override(version.language):
        found = [
            {
                "title": _("See what your own loan costs"),
                "href": reverse("planner:before"),
                "text": _("With your figures. Nothing is stored."),
            },
            {
                "title": _("I can’t pay this month"),
                "href": reverse("home:help") + "#today",
                "text": _("What to do today, and who helps for free."),
            },
        ]
        if lesson:
            first = {"title": lesson.title, "href": lesson.href, "meta": lesson.meta}
            found.insert(0, {**first, "text": _("The lesson that this question belongs to.")})
    return found


def title_of(card: Card) -> str:
    return Truncator(strip_tags(card.content["stem"])).chars(70)


def with_own_figures(version: QuestionVersion, state: str, place: Place) -> tuple[Card, str]:
    """The question about the reader's own loan, from the planner's signed field; else with drawn figures and a word."""
    recipe = version.content["body"].get("recipe", "")
    try:
        variant = variants.of_case(recipe, unpack(state)) if recipe else None
    except UnusableState:
        words = _("Your figures could not be read any more, so here is the question with other ones.")
        return cards.asked(version, place), words
    if variant is None:
        words = _("Your figures do not fit this question, so here it is with other ones.")
        return cards.asked(version, place), words
    return cards.asked(version, place, variant=variant), _(
        "These are your own figures. They stay in this page and are not stored."
    )
