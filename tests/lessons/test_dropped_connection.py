"""A line that drops, a thumb that taps twice, a phone that sends late: nothing is lost and nothing counts twice."""

import re

import pytest
from django.urls import reverse

from lessons.models import LessonProgress
from quizzes import knowledge
from quizzes.models import Attempt
from tests.lessons.conftest import OURS, blocks_of, course, lesson

pytestmark = pytest.mark.usefixtures("small_course")


def done(client, card):
    return client.post(reverse("lessons:card-done", args=[lesson().pk]), {"card": card}, **OURS)


def form_of(client):
    """Address and fields of the number question of card 3."""
    html = client.get(lesson().url).content.decode()
    question = blocks_of(lesson(), "question")[0].value
    address = reverse("quizzes:answer", args=[question.translation_key])
    [form] = re.findall(rf'<form[^>]*action="{address}".*?</form>', html, re.DOTALL)
    return address, dict(re.findall(r'name="(ticket|next)" value="([^"]*)"', form))


def test_a_card_sent_three_times_is_done_once(client):
    places = {done(client, 2)["Location"] for _ in range(3)}
    assert places == {f"{lesson().url}#card-3"}
    assert (LessonProgress.objects.get().card, LessonProgress.objects.count()) == (2, 1)


def test_cards_that_arrive_in_the_wrong_order_end_at_the_furthest(client):
    for card in (3, 1, 2):
        done(client, card)
    assert LessonProgress.objects.get().card == 3
    assert "Go on with card 4" in client.get(lesson().url).content.decode()


def test_an_answer_whose_page_was_lost_gives_the_same_page_again(client):
    address, fields = form_of(client)
    pages = [client.post(address, fields | {"answer": "216"}, **OURS).content.decode() for _ in range(3)]
    sentences = {re.search(r'class="answer-review__sentence"[^>]*>([^<]+)<', page)[1] for page in pages}
    assert len(sentences) == 1
    assert [attempt.sequence for attempt in Attempt.objects.all()] == [1]


def test_an_answer_that_arrives_after_later_cards_takes_nothing_back(client):
    address, fields = form_of(client)
    done(client, 4)
    client.post(address, fields | {"answer": "216"}, **OURS)
    assert LessonProgress.objects.get().finished_at is not None
    assert Attempt.objects.count() == 1


def test_a_form_that_waited_four_weeks_on_a_phone_still_counts(client, time_machine):
    from datetime import timedelta

    from django.utils import timezone

    address, fields = form_of(client)
    time_machine.move_to(timezone.now() + timedelta(days=28), tick=False)
    client.post(address, fields | {"answer": "216"}, **OURS)
    assert Attempt.objects.count() == 1


def test_lessons_cards_and_ideas_stand_on_my_page_as_they_were_left(client):
    address, fields = form_of(client)
    done(client, 1)
    client.post(address, fields | {"answer": "216"}, **OURS)
    html = client.get(reverse("learners:mine")).content.decode()
    assert lesson().url in html
    [known] = knowledge.known(Attempt.objects.get().learner, "en")
    assert known.sentence in html


def test_the_ideas_of_a_lesson_stand_on_it_and_on_its_course_once_they_are_begun(client):
    for page in (lesson().url, course().url):
        assert "What you know of it" not in client.get(page).content.decode()
    address, fields = form_of(client)
    client.post(address, fields | {"answer": "216"}, **OURS)
    for page in (lesson().url, course().url):
        html = client.get(page).content.decode()
        assert "What you know of it" in html
        assert "knowledge__dot" in html
