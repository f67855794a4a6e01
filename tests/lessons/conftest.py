"""A small course in two languages, built once by the real loader and shared by the tests of a module."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction

from lessons.actions import build_demo_site
from lessons.models import CoursePage, LessonPage

CONTENT = Path(__file__).parent / "content"
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}
_statements: list[tuple[str, object, bool]] = []


def record(execute, sql, params, many, context):
    """Keeps every write, so that the next module gets the same rows without building them again."""
    if sql.lstrip().split(" ", 1)[0] in ("INSERT", "UPDATE", "DELETE", "REPLACE"):
        _statements.append((sql, params, many))
    return execute(sql, params, many, context)


def build_or_replay() -> None:
    if not _statements or connection.vendor != "sqlite":
        _statements.clear()
        with connection.execute_wrapper(record):
            build_demo_site(overwrite=False, content=CONTENT)
        return
    with connection.cursor() as cursor:
        for sql, params, many in _statements:
            (cursor.executemany if many else cursor.execute)(sql, params)


@pytest.fixture(scope="module")
def small_site(django_db_setup, django_db_blocker) -> Iterator[None]:
    """The rows stand in a transaction around the module; each test undoes its own on top of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        build_or_replay()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def small_course(small_site, db) -> None:
    """Ask for this to stand on the small course."""


def course(language: str = "en") -> CoursePage:
    return CoursePage.objects.get(locale__language_code=language, slug="small-loans")


def lesson(language: str = "en", slug: str = "true-cost") -> LessonPage:
    return LessonPage.objects.get(locale__language_code=language, slug=slug)


def blocks_of(page: LessonPage, kind: str) -> list:
    return [block for card in page.cards for block in card.value["body"] if block.block_type == kind]
