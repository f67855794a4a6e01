"""Practice of one idea: one question after another, without an account, a cookie or a script."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from learners import identity
from learners.models import Learner
from quizzes.models import Attempt, Question
from tests.quizzes.conftest import OURS, right_fields, ticket_for

pytestmark = pytest.mark.django_db
HERE = "/en/practice/alternatives/"


@pytest.fixture
def three(make_question):
    return [make_question(kind, key=f"idea-{kind}") for kind in ("single", "calc", "multi")]


@pytest.fixture
def mei(client):
    learner = Learner.objects.create(language="en")
    client.cookies["lantern_learner"] = identity.seal(learner.public_id)
    return learner


def page(response):
    assert response.status_code == 200
    return response.content.decode()


def address_of(question):
    return f"{HERE}{question.translation_key}/"


def send(client, question, **fields):
    ticket = ticket_for(question, variant="s1" if question.kind == "calc" else "")
    return client.post(address_of(question), {"ticket": ticket, **fields}, headers=OURS)


def test_the_first_page_lists_what_can_be_practised(client, three, make_question):
    make_question(key="other", concept="daily-rate")
    make_question("plan", key="no-answer", concept="ask-early")
    listed = page(client.get("/en/practice/"))
    assert "What would you like to practise?" in listed
    assert re.findall(r'href="/en/practice/([\w-]+)/"', listed) == ["daily-rate", "alternatives"]


def test_nothing_to_practise_leads_to_the_planner(client, en):
    assert "No questions yet" in page(client.get("/en/practice/"))


def test_it_begins_with_the_first_and_leads_on_without_a_cookie(three):
    stranger = Client()
    begun = page(stranger.get(HERE))
    assert "Question 1 of 3" in begun
    assert f'action="{address_of(three[0])}"' in begun
    for question, following in zip(three, [*three[1:], three[0]], strict=True):
        stranger.cookies.clear()
        onward = stranger.get(f"{HERE}after/{question.translation_key}/")
        assert onward["Location"] == address_of(following)


def test_an_answer_is_explained_and_leads_to_the_next(client, three):
    answered = page(send(client, three[0], **right_fields(three[0])))
    assert "That is right." in answered
    assert "Only who sent the bill can wait." in answered
    assert f'href="{HERE}after/{three[0].translation_key}/"' in answered
    assert "Next question" in answered
    assert Attempt.objects.get().question == three[0].translation_key


def test_the_last_one_says_that_they_begin_again(client, three):
    send(client, three[2], **right_fields(three[2]))
    last = page(send(client, three[2], **right_fields(three[2])))
    assert "From here they begin again" in last


def test_a_learner_gets_what_is_not_answered_yet(client, mei, three):
    send(client, three[0], **right_fields(three[0]))
    assert "Question 2 of 3" in page(client.get(HERE))
    send(client, three[2], **right_fields(three[2]))
    assert client.get(f"{HERE}after/{three[2].translation_key}/")["Location"] == address_of(three[1])


def test_when_all_are_answered_the_sum_comes_again_with_other_figures(client, mei, three):
    for question in three:
        send(client, question, **right_fields(question, "s1"))
    assert client.get(f"{HERE}after/{three[0].translation_key}/")["Location"] == address_of(three[1])


def test_the_dots_show_where_a_learner_stands(client, mei, three):
    send(client, three[0], **right_fields(three[0]))
    response = client.get(HERE)
    assert "Where you stand with it" in page(response)
    assert "1 right of 1 so far." in page(response)
    assert "no-store" in response["Cache-Control"]


def test_looking_leaves_no_trace(client, three):
    for path in (HERE, "/en/practice/", address_of(three[1]), f"{HERE}after/{three[1].translation_key}/"):
        client.get(path)
    assert not Attempt.objects.exists()
    assert not Learner.objects.exists()
    assert not client.cookies


def test_a_question_that_is_gone_leads_to_those_that_are_asked(client, three):
    Question.objects.filter(pk=three[1].pk).update(live=False)
    assert client.get(address_of(three[1]))["Location"] == HERE
    assert client.get(f"{HERE}after/{three[1].translation_key}/")["Location"] == address_of(three[0])
    assert "Question 1 of 2" in page(client.get(HERE))
    late = send(client, three[1], answer="10")
    assert late.status_code == 410
    assert "no longer asked" in late.content.decode()


def test_an_idea_without_questions_says_so_and_an_unknown_one_is_not_there(client, three):
    Question.objects.update(live=False)
    assert "Questions about this are being written." in page(client.get(HERE))
    assert client.get("/en/practice/nothing-like-it/").status_code == 404
    assert client.get(f"/en/practice/nothing-like-it/{three[0].translation_key}/").status_code == 404


def test_a_forged_form_is_asked_again_and_counts_for_nothing(client, three):
    forged = client.post(address_of(three[0]), {"ticket": "forged", "answer": "x"}, headers=OURS)
    assert "please send it once more" in page(forged)
    assert not Attempt.objects.exists()


def test_another_site_cannot_answer_for_a_learner(client, mei, three):
    fields = {"ticket": ticket_for(three[0]), **right_fields(three[0])}
    strange = client.post(address_of(three[0]), fields, headers={"Sec-Fetch-Site": "cross-site"})
    assert "That is right." in page(strange)
    assert not Attempt.objects.exists()


def test_a_script_gets_the_two_regions_alone(client, three):
    fields = {"ticket": ticket_for(three[0]), **right_fields(three[0])}
    part = client.post(address_of(three[0]), fields, headers=OURS | {"HX-Request": "true"})
    assert "<html" not in page(part)
    assert "hx-swap-oob" in page(part)
    assert "Another question about this" not in page(part)
    assert page(part).count("Next question") == 1


def test_after_an_answer_elsewhere_another_question_is_offered(post, three):
    elsewhere = page(post(three[0], **right_fields(three[0])))
    assert f'href="{HERE}after/{three[0].translation_key}/"' in elsewhere


def test_it_speaks_chinese(client, make_question, zh, three):
    make_question(key="idea-single", locale=zh, translation_of=three[0], stem="<p>先问谁？</p>")
    chinese = page(client.get("/zh-hans/practice/alternatives/"))
    assert "第 1 题，共 1 题" in chinese
    assert "换一道同类的题" not in chinese


def queries(work):
    with CaptureQueriesContext(connection) as caught:
        work()
    return len(caught)


def test_pages_ask_the_database_little_and_no_more_for_more_questions(client, mei, three, make_question):
    paths = ["/en/practice/", HERE, address_of(three[1])]
    send(client, three[0], **right_fields(three[0]))
    few = [client.get(path) and queries(lambda path=path: client.get(path)) for path in paths]
    for number in range(12):
        make_question(key=f"more-{number}")
    many = [client.get(path) and queries(lambda path=path: client.get(path)) for path in paths]
    assert many == few
    assert max(few) <= 12
