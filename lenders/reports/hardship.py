"""Which campaigns lead to help, or to a lesson about not being able to pay? They are never counted for a lender."""

from collections.abc import Iterable
from uuid import UUID

from lenders.models import Campaign
from lessons.models import CoursePage, LessonPage

HELP = "help"


def among(campaigns: Iterable[Campaign]) -> set[int]:
    """The numbers of those campaigns: two queries at most, none where no campaign leads to a lesson."""
    rows = list(campaigns)
    keys = {one.target_key for one in rows if one.target.startswith("lesson:") and one.target_key}
    hard = _lessons_of_hardship(keys) if keys else set()
    return {one.pk for one in rows if one.target == HELP or one.target_key in hard}


def _lessons_of_hardship(keys: set[UUID]) -> set[UUID]:
    """A lesson lies below its course in the page tree, so its path begins with the course's."""
    courses = tuple(CoursePage.objects.filter(hardship=True).values_list("path", flat=True))
    if not courses:
        return set()
    lessons = LessonPage.objects.filter(translation_key__in=keys).values_list("translation_key", "path")
    return {key for key, path in lessons if path.startswith(courses)}
