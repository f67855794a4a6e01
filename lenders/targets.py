"""What a reminder may lead to: each target's lasting name, and its title in every language that it speaks.

Lessons and questions for the lender's own staff are none: a reminder goes to people who borrow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from django.conf import settings
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import override, pgettext_lazy

from lessons import ideas
from lessons.listing import without_staff
from lessons.models import LessonPage
from quizzes.models import Question

Kind = Literal["door", "lesson", "question"]
KINDS: tuple[Kind, ...] = get_args(Kind)
_DOORS = {
    "planner:before": pgettext_lazy("where a link leads", "Before I borrow"),
    "planner:after": pgettext_lazy("where a link leads", "I already owe"),
    "help": pgettext_lazy("where a link leads", "I can’t pay this month"),
}
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Target:
    """`name` is what a campaign keeps; `titles` are by language code, in the order of the site's languages."""

    kind: Kind
    name: str
    titles: dict[str, str]


def all_targets() -> list[Target]:
    """Doors first, then lessons in the order of their courses, then questions by their keys."""
    return [*doors(), *lessons(), *questions()]


def find(name: str) -> Target | None:
    """The target of this name that stands now in at least one language."""
    kind, _, rest = name.partition(":")
    if kind not in ("lesson", "question"):
        return next((one for one in doors() if one.name == name), None)
    found = lessons(slug=rest) if kind == "lesson" else questions(key=rest)
    return next((one for one in found if one.name == name), None)


def doors() -> list[Target]:
    return [Target("door", name, _in_each_language(title)) for name, title in _DOORS.items()]


def _in_each_language(title: object) -> dict[str, str]:
    titles = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            titles[code] = str(title)
    return titles


def lessons(slug: str = "") -> list[Target]:
    """A lesson is called by the slug of its page in the site's first language; one without that page is left out."""
    pages = without_staff(LessonPage.objects.live()).order_by("path")
    if slug:
        same = LessonPage.objects.filter(slug=slug, locale__language_code=settings.LANGUAGE_CODE)
        pages = pages.filter(translation_key__in=same.values("translation_key"))
    rows = list(pages.values_list("translation_key", "locale__language_code", "slug", "title"))
    names = {key: slug for key, language, slug, _title in rows if language == settings.LANGUAGE_CODE}
    return _grouped(
        "lesson",
        ((names[key], language, title) for key, language, _slug, title in rows if key in names),
    )


def questions(key: str = "") -> list[Target]:
    staff = ideas.of_staff(settings.LANGUAGE_CODE)
    rows = Question.objects.filter(live=True).exclude(concepts__key__in=staff).order_by("key")
    rows = rows.filter(key=key) if key else rows
    titles = rows.values_list("key", "locale__language_code", "stem")
    return _grouped("question", ((key, language, plain(stem)) for key, language, stem in titles))


def plain(stem: str) -> str:
    """A question's stem as one line of text."""
    return Truncator(" ".join(strip_tags(stem).split())).chars(_LONGEST_TITLE)


def _grouped(kind: Kind, rows: Iterable[tuple[str, str, str]]) -> list[Target]:
    found: dict[str, dict[str, str]] = {}
    for name, language, title in rows:
        found.setdefault(name, {})[language] = title
    codes = [code for code, _name in settings.LANGUAGES]
    return [
        Target(kind, f"{kind}:{name}", {code: titles[code] for code in codes if code in titles})
        for name, titles in found.items()
    ]
