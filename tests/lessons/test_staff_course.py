"""A course for lenders' staff is marked in the list and is never put before somebody who did not look for it."""

import shutil

import pytest
from django.db import transaction

from lenders import targets
from lessons import ideas, registrations
from lessons.actions import build_demo_site
from lessons.content_files import ContentError, read_course
from lessons.models import CourseIndexPage, CoursePage
from tests.lessons.conftest import CONTENT, course
from tests.lessons.course_files import CONTENT as SHIPPED

STAFF = "reminders-that-respect"
BADGE = {"en": "for lenders’ staff", "zh-hans": "放贷机构员工用"}
in_both = pytest.mark.parametrize("language", BADGE)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """The small course, and the shipped one for staff, its first lesson only, under a name that puts it first."""
    folder = tmp_path_factory.mktemp("content")
    shutil.copytree(CONTENT / "small-loans", folder / "small-loans")
    shutil.copytree(SHIPPED / STAFF, folder / "a-staff-course", ignore=shutil.ignore_patterns("0[2-9]*"))
    return folder


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker, content):
    """The rows stand in a transaction around the module; each test undoes its own on top of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        build_demo_site(overwrite=False, content=content)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def site(built, db):
    """Ask for this to stand on both courses."""


@in_both
def test_the_list_marks_it_and_puts_it_last(site, client, language):
    index = CourseIndexPage.objects.get(locale__language_code=language)
    page = client.get(index.url).content.decode()
    assert page.index("small-loans") < page.index(STAFF) < page.index(BADGE[language])
    assert page.count(BADGE[language]) == 1


@in_both
def test_its_own_page_says_for_whom_it_is(site, client, language):
    page = CoursePage.objects.get(locale__language_code=language, slug=STAFF)
    assert BADGE[language] in client.get(page.url).content.decode()
    assert BADGE[language] not in client.get(course(language).url).content.decode()


@in_both
def test_the_front_page_shows_no_lesson_and_no_course_of_it(site, client, language):
    home = course(language).get_parent().get_parent()
    assert STAFF not in client.get(home.url).content.decode()
    teasers = [*registrations.lesson_teasers(home), *registrations.course_teasers(home)]
    assert [teaser.href.split("/")[3] for teaser in teasers] == ["small-loans"] * 3


@in_both
def test_its_ideas_stand_last_to_practise_and_say_for_whom(site, client, language):
    page = client.get(f"/{language}/practice/").content.decode()
    title = CoursePage.objects.get(locale__language_code=language, slug=STAFF).title
    mark = {"en": f"{title}, for lenders’ staff", "zh-hans": f"{title}（放贷机构员工用）"}[language]
    assert page.index(course(language).title) < page.index(mark)
    assert ideas.of_staff(language) == {"shame-and-silence"}


def test_no_reminder_leads_a_borrower_to_it(site):
    names = [target.name for target in targets.all_targets()]
    assert "lesson:true-cost" in names
    assert not [name for name in names if "shame" in name]
    assert targets.find("lesson:why-shame-backfires") is None
    assert targets.find("question:why-shame-backfires-three-texts") is None


@in_both
def test_no_result_of_the_planner_leads_to_it(site, language):
    courses = {key for key, _lesson in registrations.LESSON_ON.values()}
    assert STAFF not in courses


def test_who_it_is_for_follows_a_change_into_every_language(site, content):
    for path in content.glob("a-staff-course/course.*.toml"):
        path.write_text(path.read_text().replace('readers = "staff"\n', ""))
    build_demo_site(overwrite=True, content=content)
    assert set(CoursePage.objects.values_list("readers", flat=True)) == {"borrowers"}


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("course.en.toml", '"staff"', '"everyone"', "readers: everyone is not one of"),
        ("01-why-shame-backfires.en.toml", "worth = 1,", "worth = 0,", "no choice is worth 1"),
        ("01-why-shame-backfires.zh-hans.toml", "worth = 0.5", "worth = 1", "question the-call-that-was-picked"),
        ("01-why-shame-backfires.en.toml", "worth = 0.5", "credit = 0.5", "credit is not a key of this format"),
    ],
)  # fmt: skip
def test_a_file_with_a_slip_is_refused(tmp_path, name, old, new, problem):
    copy = shutil.copytree(SHIPPED / STAFF, tmp_path / STAFF)
    path = copy / name
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(ContentError, match=problem):
        read_course(copy)
