"""When a source changes, its translation is marked as behind; readers keep the published words."""

import pytest
from django.urls import reverse
from wagtail_localize.models import Translation

from learners.models import User
from lessons import drift
from lessons.actions import build_demo_site
from quizzes.models import Question
from tests.lessons.conftest import CONTENT, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def change_title() -> None:
    page = lesson()
    page.title = "The true price"
    page.save_revision().publish()


def translation_of_lesson() -> Translation:
    return Translation.objects.get(source__object_id=lesson().translation_key)


def test_a_freshly_loaded_course_is_translated_to_the_last_string():
    assert Translation.objects.count() == 8
    assert drift.outdated() == []
    assert translation_of_lesson().get_status_display() == "Up to date"


def test_a_changed_source_marks_its_translation_as_behind():
    change_title()
    assert [one.source.object_repr for one in drift.outdated()] == ["The true price"]
    assert translation_of_lesson().get_status_display() == "Waiting for translations"


def test_a_changed_figure_marks_its_translation_as_behind():
    page = lesson()
    page.cards[1].value["body"][0].value["quote"]["amount"] = 1200
    page.save_revision().publish()
    assert len(drift.outdated()) == 1


def test_readers_keep_the_translated_words_meanwhile():
    change_title()
    assert lesson("zh-hans").title == "真实成本"


def test_a_changed_question_marks_its_translation_as_behind():
    question = Question.objects.get(locale__language_code="en", key="true-cost-get")
    question.explanation = "<p>Start from what landed in your account.</p>"
    question.save_revision().publish()
    [behind] = drift.outdated()
    assert behind.source.object_id == question.translation_key
    assert behind.target_locale.language_code == "zh-hans"


def test_a_changed_practice_question_marks_its_translation_as_behind():
    question = Question.objects.get(locale__language_code="en", key="practice-as-low-as")
    question.explanation = "<p>Your price stands in your own offer.</p>"
    question.save_revision().publish()
    [behind] = drift.outdated()
    assert behind.source.object_id == question.translation_key
    assert behind.get_progress()[0] - behind.get_progress()[1] == 1


def test_a_practice_question_may_change_in_one_paragraph_more():
    question = Question.objects.get(locale__language_code="en", key="practice-as-low-as")
    for words in ("<p>One.</p><p>Two.</p>", "<p>One.</p><p>Two.</p><p>Three.</p>"):
        question.explanation = words
        question.save_revision().publish()
    assert len(drift.outdated()) == 1


def test_a_draft_of_the_source_raises_no_alarm():
    page = lesson()
    page.title = "Not yet"
    page.save_revision()
    assert drift.outdated() == []


def test_rebuilding_from_the_files_ends_the_alarm():
    change_title()
    build_demo_site(overwrite=True, content=CONTENT)
    assert drift.outdated() == []


def test_the_admin_names_the_translations_that_are_behind(client):
    client.force_login(User.objects.create_superuser("chief@lantern.example", "long-enough-words"))
    home = reverse("wagtailadmin_home")
    assert "Translations behind their source" not in client.get(home).content.decode()
    change_title()
    html = client.get(home).content.decode()
    assert "Translations behind their source" in html
    assert reverse("wagtailadmin_pages:edit", args=[lesson("zh-hans").pk]) in html


def test_the_translators_page_offers_each_figure(client):
    client.force_login(User.objects.create_superuser("chief@lantern.example", "long-enough-words"))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[lesson("zh-hans").pk])).content.decode()
    assert "真实成本" in html
    assert "972" in html
    assert "97.2" in html
