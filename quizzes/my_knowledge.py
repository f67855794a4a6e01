"""What stands about ideas on a learner's own page: levels with a next step, and how sure they were rightly."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from home.templatetags import figures
from learners import my_page
from learners.models import Learner
from quizzes import asking, knowledge, whereabouts
from quizzes.calibration import Share, calibration
from quizzes.knowledge import Known
from quizzes.mastery import Level, standing
from quizzes.models import Concept
from quizzes.review_day import scheduled
from quizzes.whereabouts import Whereabouts

FIRST = 5
"""So many ideas on the way stand open on the page; the others are one tap away."""


def register() -> None:
    my_page.register(my_page.Panel("knowledge", "quizzes/my_knowledge.html", panel, order=30))


def panel(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    """None while nothing was answered."""
    language = get_language() or learner.language
    histories = knowledge.histories(learner)
    if not histories:
        return None
    names = Concept.objects.all_names(language)
    known = [Known(key, names.get(key, key), standing(history)) for key, history in histories.items()]
    lessons, enough = whereabouts.of_ideas(language), asking.enough_to_skip(language)
    ordered = sorted(known, key=lambda one: (-one.standing.answered, one.name))
    on_the_way = [one for one in ordered if one.standing.level < Level.GOT_IT]
    items = [_item(one, lessons.get(one.concept), one.concept in enough) for one in on_the_way]
    days = {card.concept: card.due for card in scheduled(learner)}
    shares = calibration(event for history in histories.values() for event in history)
    return {
        "items": items[:FIRST],
        "more": items[FIRST:],
        "settled": [
            {**_item(one, None, False), "meta": _review_on(days.get(one.concept))}
            for one in ordered
            if one.standing.level >= Level.GOT_IT
        ],
        "sure": sentence_of_calibration(shares),
    }


def _item(one: Known, lesson: Whereabouts | None, may_skip: bool) -> Mapping[str, Any]:
    shown = {name: getattr(one, name) for name in ("name", "level", "tone", "dots", "sentence")}
    return {**shown, "steps": next_steps(one, lesson, may_skip)}


def _review_on(day: date | None) -> str:
    """When a known idea is asked again; nothing where reviews are off or it is left alone."""
    today = timezone.localdate()
    return _("Review on %(day)s") % {"day": figures.day(max(day, today))} if day else ""


def next_steps(one: Known, lesson: Whereabouts | None, may_skip: bool) -> list[dict[str, str]]:
    """Until an idea is known: the lesson that explains it, and three questions for those who know it already."""
    if one.standing.level >= Level.GOT_IT:
        return []
    found = [{"href": lesson.href, "label": lesson.title}] if lesson else []
    if may_skip:
        address = reverse("quizzes:know", args=[one.concept])
        found.append({"href": address, "label": _("I know this: three questions")})
    return found


def sentence_of_calibration(shares: Mapping[str, Share]) -> str:
    """Of what they were sure about; empty while they never said so."""
    sure = shares.get("sure")
    if not sure:
        return ""
    return ngettext(
        "Of what you were sure about, %(right)d of %(said)d was right.",
        "Of what you were sure about, %(right)d of %(said)d were right.",
        sure.said,
    ) % {"right": sure.right, "said": sure.said}
