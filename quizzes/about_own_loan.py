"""Which computed question fits the figures on the planner's page? Answers from what is live; it stores no figure."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.cache import cache
from django.utils.translation import gettext as _

from budgeting_tools import own_questions
from budgeting_tools.engine import Case
from budgeting_tools.own_questions import OwnQuestion
from home.page_cache import generation
from home.page_life import seconds_left
from quizzes import variants
from quizzes.models import Question, QuestionLink

# The recipes that fit each door, the most telling first.
RECIPES = {"before": ("yearly", "yearly_simple", "cost", "received"), "after": ("months",)}


def register() -> None:
    own_questions.register("quizzes", question_for)


def question_for(door: str, case: Case, language: str) -> OwnQuestion | None:
    """The first live question of this language whose recipe can be computed from the case."""
    asked = RECIPES.get(door, ())
    found = dict(_live(language)) if asked else {}
    path = next((found[one] for one in asked if one in found and variants.of_case(one, case)), "")
    return OwnQuestion(_("Ask me about my own loan"), path) if path else None


def _live(language: str) -> Sequence[tuple[str, str]]:
    """Recipe and address of one live question each; looked up anew only when content has changed."""
    key = f"own-questions:{generation()}:{language}"
    found: list[tuple[str, str]] | None = cache.get(key)
    if found is None:
        found = _looked_up(language)
        cache.set(key, found, seconds_left())
    return found


def _looked_up(language: str) -> list[tuple[str, str]]:
    live = Question.objects.filter(live=True, locale__language_code=language, version__content__kind="calc")
    first: dict[str, Question] = {}
    for one in live.select_related("version").order_by("-key"):
        if one.version is not None:
            first[one.version.content["body"]["recipe"]] = one
    links = QuestionLink.objects.filter(
        language=language, question__in=[q.translation_key for q in first.values()]
    )
    paths = {link.question: link.path for link in links}
    return [(recipe, paths[q.translation_key]) for recipe, q in first.items() if q.translation_key in paths]
