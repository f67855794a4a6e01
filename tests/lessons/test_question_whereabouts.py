"""A question opened by its short link leads to the lesson that asks it, in its language, and to none after that."""

import pytest
from django.test import Client

from quizzes import whereabouts
from quizzes.models import QuestionLink
from tests.lessons.conftest import blocks_of, lesson

pytestmark = pytest.mark.usefixtures("small_course")


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_link_names_its_lesson(language, django_assert_max_num_queries):
    page = lesson(language)
    question = blocks_of(page, "question")[0].value
    path = QuestionLink.objects.of(question.translation_key)[language].path
    Client().get(path)
    with django_assert_max_num_queries(9):
        answer = Client().get(path).content.decode()
    assert page.title in answer
    assert f'href="{page.url}"' in answer


def test_a_lesson_that_was_taken_down_is_not_named():
    page = lesson()
    question = blocks_of(page, "question")[0].value
    page.unpublish()
    assert whereabouts.find(question.translation_key, "en") is None
