"""Courses come from files into the page tree: whole, linked, and the same when loaded again."""

from decimal import Decimal

import pytest
from django.db import connection
from wagtail.models import Page, Revision

from home.models import HomePage
from lessons.actions import build_demo_site
from lessons.models import CourseIndexPage, LessonPage
from quizzes.models import Question
from tests.lessons.conftest import CONTENT, blocks_of, course, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def shape(page: LessonPage) -> list:
    return [(card.id, [(block.id, block.block_type) for block in card.value["body"]]) for card in page.cards]


def test_each_language_has_the_whole_tree():
    for language in ("en", "zh-hans"):
        pages = [HomePage, CourseIndexPage, LessonPage]
        counts = [model.objects.live().filter(locale__language_code=language).count() for model in pages]
        assert counts == [1, 1, 2]


def test_twins_share_key_address_and_the_ids_of_their_blocks():
    english, chinese = lesson("en"), lesson("zh-hans")
    assert english.translation_key == chinese.translation_key
    assert english.slug == chinese.slug == "true-cost"
    assert shape(english) == shape(chinese)


def test_twins_tell_the_story_in_their_own_words_and_money():
    [example] = blocks_of(lesson("zh-hans"), "example")
    assert example.value["title"] == "老吴在合同上借 {loan.principal}"
    assert (example.value["quote"]["currency"], example.value["quote"]["amount"]) == ("CNY", 10000)
    assert example.value["others"][0]["price_value"] == Decimal("0.05")
    assert lesson("zh-hans").title == "真实成本"


def test_each_language_keeps_its_own_sources_and_minutes():
    assert [len(lesson(code).sources) for code in ("en", "zh-hans")] == [2, 1]
    assert [lesson(code).minutes for code in ("en", "zh-hans")] == [3, 4]


def test_questions_are_linked_and_their_figures_computed():
    english = Question.objects.get(locale__language_code="en", key="true-cost-cost")
    chinese = Question.objects.get(locale__language_code="zh-hans", key="true-cost-cost")
    assert english.translation_key == chinese.translation_key
    assert english.stem == "<p>You get £950 and pay £1,166.40. What does it cost?</p>"
    assert chinese.body[0].value["answer"] == 2164
    assert blocks_of(lesson("zh-hans"), "question")[0].value == chinese


def test_loading_again_writes_nothing():
    before = Revision.objects.count(), Page.objects.count()
    build_demo_site(overwrite=False, content=CONTENT)
    assert (Revision.objects.count(), Page.objects.count()) == before


def test_an_edited_page_stays_until_the_files_are_asked_for():
    page = lesson()
    page.title = "An editor's title"
    page.save_revision().publish()
    build_demo_site(overwrite=False, content=CONTENT)
    assert lesson().title == "An editor's title"
    build_demo_site(overwrite=True, content=CONTENT)
    assert lesson().title == "The true cost"


def test_rebuilding_keeps_the_page_and_its_key():
    before = lesson().pk, lesson().translation_key, course().pk
    build_demo_site(overwrite=True, content=CONTENT)
    assert (lesson().pk, lesson().translation_key, course().pk) == before


def test_the_default_site_shows_the_english_home_page():
    with connection.cursor() as cursor:
        cursor.execute("select root_page_id from wagtailcore_site")
        assert cursor.fetchall() == [(HomePage.objects.get(locale__language_code="en").pk,)]
    assert not Page.objects.filter(title__startswith="Welcome to your new").exists()
