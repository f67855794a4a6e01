"""`check --database default` names published lessons that a reader could not trust."""

import pytest

from lessons.checks import published_lessons
from tests.lessons.conftest import course, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def findings() -> list[str]:
    return [message.msg for message in published_lessons(databases=["default"])]


def test_a_lesson_without_sources_is_named_in_each_language():
    assert findings() == [
        "The next step (en): it is published without a source",
        "下一步 (zh-hans): it is published without a source",
    ]


def test_a_figure_that_no_offer_fills_is_named():
    page = lesson()
    page.cards[0].value["heading"] = "It costs {lost.cost}"
    page.save_revision().publish()
    assert "The true cost (en): {lost.cost} cannot be filled by any offer of this lesson" in findings()


def test_a_lesson_without_check_and_rule_is_named():
    page = lesson()
    page.cards = [("card", {"heading": "Only words", "body": [("text", "<p>Words.</p>")]})]
    page.save_revision().publish()
    assert findings()[:2] == [
        "The true cost (en): it has no question to check oneself",
        "The true cost (en): it should have exactly one rule",
    ]


def test_a_draft_is_left_alone():
    for page in course().get_children().specific():
        page.unpublish()
    assert [finding for finding in findings() if "(en)" in finding] == []


def test_without_a_database_to_look_at_it_says_nothing():
    assert published_lessons(databases=None) == []
