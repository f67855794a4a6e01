"""Answering a question on a card keeps the reader's place there, without pressing anything else."""

import re

import pytest
from django.urls import reverse

from lessons.models import LessonProgress
from tests.lessons.conftest import OURS, blocks_of, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def answer(client, language="en", **headers):
    """Fills in the number question of card 3 as a browser without JavaScript would."""
    html = client.get(lesson(language).url).content.decode()
    question = blocks_of(lesson(language), "question")[0].value
    address = reverse("quizzes:answer", args=[question.translation_key])
    [form] = re.findall(rf'<form[^>]*action="{address}".*?</form>', html, re.DOTALL)
    fields = dict(re.findall(r'name="(ticket|next)" value="([^"]*)"', form))
    return client.post(address, fields | {"answer": "216"}, **(headers or OURS))


def test_an_answer_on_the_third_card_means_two_cards_are_done(client):
    assert answer(client).status_code == 200
    progress = LessonProgress.objects.get()
    assert (progress.lesson_key, progress.card, progress.finished_at) == (lesson().translation_key, 2, None)
    assert "Go on with card 3" in client.get(lesson().url).content.decode()


def test_the_way_back_leads_to_the_card(client):
    assert f'href="{lesson().url}#card-3"' in answer(client).content.decode()


def test_an_answer_never_takes_a_card_back(client):
    client.post(reverse("lessons:card-done", args=[lesson().pk]), {"card": 4}, **OURS)
    answer(client)
    assert LessonProgress.objects.get().card == 4


def test_an_answer_sent_by_another_site_keeps_nothing(client):
    assert answer(client, HTTP_SEC_FETCH_SITE="cross-site").status_code == 200
    assert not LessonProgress.objects.exists()


def test_a_question_that_no_lesson_asks_moves_nothing(client):
    page = lesson()
    for slug in ("true-cost", "next-step"):
        page = lesson(slug=slug)
        page.cards = [("card", {"heading": "Words", "body": [("text", "<p>Words.</p>")]})]
        page.save_revision().publish()
    question = blocks_of(lesson("zh-hans"), "question")[0].value
    address = reverse("quizzes:answer", args=[question.translation_key]).replace("zh-hans", "en")
    html = client.get(address).content.decode()
    ticket = re.search(r'name="ticket" value="([^"]*)"', html)[1]
    client.post(address, {"ticket": ticket, "answer": "216"}, **OURS)
    assert not LessonProgress.objects.exists()
