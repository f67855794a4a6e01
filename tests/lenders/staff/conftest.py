"""The staff course with two lessons, and staff who type the code and finish it."""

from datetime import UTC, date, datetime

import pytest
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from learners.models import Learner
from lenders.actions import staff
from lenders.models import StaffCode
from lenders.staff import finishing
from lessons.models import CourseIndexPage, CoursePage, LessonPage, LessonProgress, Readers

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
ONE_CARD = ("card", {"heading": "One", "body": []})
AFTER = datetime(2026, 3, 9, 1, 30, tzinfo=UTC)


@pytest.fixture
def course(db):
    en, _created = Locale.objects.get_or_create(language_code="en")
    home = Page.get_first_root_node().add_child(instance=HomePage(title="Lantern", slug="lantern", locale=en))
    Site.objects.update_or_create(is_default_site=True, defaults={"root_page": home})
    index = home.add_child(
        instance=CourseIndexPage(title="Courses", slug="courses", summary="All", locale=en)
    )
    page = index.add_child(
        instance=CoursePage(
            title="Reminders",
            slug="reminders",
            summary="For staff",
            locale=en,
            translation_key=finishing.COURSE,
            readers=Readers.STAFF,
        )
    )
    for name in ("one", "two"):
        page.add_child(instance=LessonPage(title=name, slug=name, summary=name, locale=en, cards=[ONE_CARD]))
    return page


def code_of(organisation, created=NOON):
    code = staff.make_code(organisation=organisation)
    StaffCode.objects.filter(pk=code.pk).update(created=created)
    return code.code


def finish(learner, lessons=None, at=NOON):
    for key in lessons if lessons is not None else finishing.lessons():
        LessonProgress.objects.create(learner=learner, lesson_key=key, card=5, begun_at=at, finished_at=at)


def people(code, number, at=NOON, finished=True):
    """So many staff who consented at that time, and finished all or nothing."""
    found = []
    for _ in range(number):
        learner = Learner.objects.create(language="en")
        row = staff.consent(learner=learner, typed=code)
        row.given_at = at
        row.save()
        if finished:
            finish(learner, at=at)
        found.append(learner)
    return found
