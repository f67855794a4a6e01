"""Who knows an idea already shows it with three of three, and meets no lesson first."""

import re
from html import unescape

import pytest

from learners.models import Learner
from quizzes.models import Attempt
from tests.quizzes.conftest import OURS, option_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def questions(make_question):
    return {
        q.translation_key: q for q in (make_question(key=f"q{n}", concept="daily-rate") for n in range(4))
    }


def answer(client, questions, right=True):
    page = unescape(client.get("/en/my/know/daily-rate/").content.decode())
    action = re.search(r'<form class="stack" method="post" action="(/en/my/know/[^"]+)"', page)[1]
    ticket = re.search('name="ticket" value="([^"]+)"', page)[1]
    asked = next(q for key, q in questions.items() if str(key) in action)
    given = {"ticket": ticket, "answer": option_id(asked, "ask") if right else "not-sure"}
    return page, unescape(client.post(action, given, headers=OURS).content.decode())


def test_three_of_three_are_got_it(client, questions):
    pages = [answer(client, questions) for _ in range(3)]
    places = [re.search(r"Question \d of 3", asked)[0] for asked, _ in pages]
    assert places == ["Question 1 of 3", "Question 2 of 3", "Question 3 of 3"]
    assert len({a.question for a in Attempt.objects.all()}) == 3
    assert "3 of 3 right: you knew it." in pages[2][1]
    assert "You know this." in client.get("/en/my/know/daily-rate/").content.decode()


def test_one_that_is_not_right_begins_the_three_again(client, questions):
    answer(client, questions)
    _, page = answer(client, questions, right=False)
    assert "Begin again" in page
    assert "Question 1 of 3" in answer(client, questions)[0]


def test_looking_at_it_writes_nothing(client, questions):
    client.get("/en/my/know/daily-rate/")
    assert (Learner.objects.count(), Attempt.objects.count()) == (0, 0)


@pytest.mark.parametrize("concept", ["unknown", "a" * 300])
def test_an_idea_with_fewer_than_three_questions_is_not_asked_so(client, question, concept):
    assert client.get(f"/en/my/know/{concept}/").status_code == 404
    assert client.get("/en/my/know/alternatives/").status_code == 404


def test_a_question_of_the_lesson_page_cannot_be_passed_off_as_one_of_the_three(client, questions, post):
    for question in list(questions.values())[:3]:
        post(question, option_id(question, "ask"))
    assert not Attempt.objects.filter(purpose="skip").exists()


def test_practice_leads_to_it_where_there_are_three_questions(client, questions, question):
    assert 'href="/en/my/know/daily-rate/"' in client.get("/en/practice/daily-rate/").content.decode()
    assert "/my/know/" not in client.get("/en/practice/alternatives/").content.decode()
