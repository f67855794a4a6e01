"""What can be practised? Ideas under the course that explains them, with how far a learner is; it reads only."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from learners.models import Learner
from quizzes import asking, knowledge, whereabouts
from quizzes.models import Concept


@dataclass(frozen=True, slots=True)
class Group:
    """The ideas of one course, as entries of a list of links."""

    title: str
    items: list[dict[str, str]]


def groups(language: str, learner: Learner | None) -> list[Group]:
    """In the order of courses and lessons, ideas without one last. Two queries, and those for a learner only."""
    asked = asking.ideas_asked(language)
    names = {key: name for key, name in Concept.objects.all_names(language).items() if key in asked}
    known = {one.concept: one.level for one in knowledge.known_of(learner, names)}
    lessons = whereabouts.of_ideas(language)
    found: dict[str, list[str]] = defaultdict(list)
    for key in [*lessons, *sorted(names.keys() - lessons.keys(), key=names.__getitem__)]:
        if key in names:
            found[(lessons[key].course if key in lessons else "") or _("More to practise")].append(key)
    return [
        Group(title, [entry(key, names[key], known.get(key, "")) for key in keys])
        for title, keys in found.items()
    ]


def entry(concept: str, name: str, level: str = "") -> dict[str, str]:
    return {"title": name, "href": reverse("quizzes:practice", args=[concept]), "meta": level}


def entries(names: dict[str, str]) -> list[dict[str, str]]:
    """Links to practise these ideas, for pages that know which they are about."""
    return [entry(key, name) for key, name in names.items()]
