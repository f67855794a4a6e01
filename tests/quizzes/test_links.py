"""One question by its short link: no account, no cookie, no script, and a GET that changes nothing."""

import gzip
import re

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from budgeting_tools.engine import Case, Price, Quote
from budgeting_tools.page_state import pack
from learners.models import Learner
from quizzes.models import Attempt, QuestionLink
from tests.quizzes.conftest import OURS, SPECS, option_id, right_fields, ticket_for

pytestmark = pytest.mark.django_db
OFFER = Quote("q", 1_000_000, 12, Price("instalment", instalment=97_200), upfront_fees=50_000)
YEARLY = {
    "recipe": "yearly",
    "currency": "CNY",
    "figures": {"amount": ["5000"], "fee": ["0"], "instalments": ["12"], "instalment": ["500"]},
    "slips": [{"name": "on_first_sum", "feedback": "<p>Not on the first sum.</p>"}],
}


def path_of(question):
    return QuestionLink.objects.of(question.translation_key)[question.locale.language_code].path


def rows_of_everything():
    with connection.cursor() as cursor:
        counted = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            counted[table] = cursor.fetchone()[0]
    return counted


@pytest.mark.parametrize("kind", SPECS)
def test_the_link_asks_the_question_within_thirty_kilobytes(client, make_question, kind):
    answer = client.get(path_of(make_question(kind)))
    assert answer.status_code == 200
    assert "A fee is due. What first?" in answer.content.decode()
    assert len(gzip.compress(answer.content)) < 8_000
    assert b"<script" not in answer.content
    assert not answer.cookies


def test_a_hundred_visits_leave_the_database_as_it_was(question):
    before, path = rows_of_everything(), path_of(question)
    answers = {Client().get(path).status_code for _ in range(50)}
    answers |= {Client().head(path, headers=OURS).status_code for _ in range(50)}
    assert answers == {200}
    assert rows_of_everything() == before


@pytest.mark.parametrize("kind", SPECS)
def test_it_answers_and_explains_a_browser_without_cookies_or_scripts(make_question, kind):
    question = make_question(kind)
    page = Client().get(path_of(question)).content.decode()
    ticket = re.search('name="ticket" value="([^"]+)"', page)[1]
    given = {"ticket": ticket, "step": "1", **right_fields(question)}
    answer = Client(enforce_csrf_checks=True).post(path_of(question), given)
    assert "Only who sent the bill can wait." in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert not Attempt.objects.exists()


def test_a_form_of_our_own_is_remembered_and_met_again_as_it_was_left(client, question):
    given = {"ticket": ticket_for(question), "answer": option_id(question, "ask")}
    client.post(path_of(question), given, headers=OURS)
    again = client.get(path_of(question))
    assert Attempt.objects.get().correct
    assert "That is right." in again.content.decode()
    assert "no-store" in again["Cache-Control"]


def test_the_question_decides_the_language_and_leads_to_its_twin(client, make_question, zh):
    english = make_question()
    chinese = make_question(locale=zh, translation_of=english, stem="<p>先做什么？</p>")
    page = client.get(path_of(chinese), headers={"Accept-Language": "en"})
    assert page["Content-Language"] == "zh-Hans"
    assert '<html lang="zh-Hans"' in page.content.decode()
    assert "一道题" in page.content.decode()
    assert f'href="{path_of(english)}" hreflang="en"' in page.content.decode()


def test_every_way_on_stands_there_before_any_answer(client, question):
    page = client.get(path_of(question)).content.decode()
    assert 'href="/en/plan/before/"' in page
    assert 'href="/en/help/#today"' in page


@pytest.mark.parametrize("short", ["zzzz", "a", "k3fy", "K3fyK3fyK3fy", "%00"])
def test_an_unknown_link_gets_a_kind_page(client, short):
    answer = client.get(f"/q/{short}")
    assert answer.status_code == 410
    assert "This question is no longer asked" in answer.content.decode()


def test_a_retired_question_gets_a_kind_page_in_its_language(client, make_question, zh):
    chinese = make_question(locale=zh)
    chinese.unpublish()
    answer = client.get(path_of(chinese))
    assert (answer.status_code, "这道题已经不再使用" in answer.content.decode()) == (410, True)
    assert client.post(path_of(chinese), {"answer": "x"}).status_code == 410


def test_an_older_edition_is_marked_by_what_it_said(client, make_question):
    question = make_question()
    ticket, right = ticket_for(question), option_id(question, "ask")
    turned = [{**o, "correct": o["key"] == "wait"} for o in SPECS["single"]["options"]]
    make_question(spec={"options": turned})
    page = client.post(path_of(question), {"ticket": ticket, "answer": right}, headers=OURS)
    assert "That is right." in page.content.decode()
    assert Attempt.objects.get().version.number == 1


@pytest.mark.parametrize("ticket", ["", "forged", "x" * 1_000_000, "a/b/c:1:2"])
def test_a_forged_form_is_asked_again_with_its_answer(client, question, ticket):
    given = {"ticket": ticket, "answer": option_id(question, "ask")}
    page = client.post(path_of(question), given, headers=OURS).content.decode()
    assert "This page had been open for a long time." in page
    assert " checked>" in page
    assert not Attempt.objects.exists()


def test_any_other_method_is_refused(client, question):
    assert client.put(path_of(question)).status_code == 405


def test_the_planner_s_page_asks_about_the_reader_s_own_loan_and_stores_no_figure(client, make_question):
    question = make_question(
        "calc", spec=YEARLY, stem="<p>{amount}, {fee}, {instalments} x {instalment}?</p>"
    )
    state = pack(Case("CNY", "2026-11-23", quotes=(OFFER,)))
    page = client.post(path_of(question), {"state": state}, headers=OURS).content.decode()
    assert "¥10,000, ¥500, 12 x ¥972?" in page
    ticket = re.search('name="ticket" value="([^"]+)"', page)[1]
    page = client.post(path_of(question), {"ticket": ticket, "answer": "47.8"}, headers=OURS).content.decode()
    assert "That is right." in page
    attempt = Attempt.objects.get()
    assert (attempt.variant, attempt.answer, attempt.correct) == ("own", {"own": True}, True)
    assert "¥10,000" not in client.get(path_of(question)).content.decode()


@pytest.mark.parametrize("state", ["forged", ""])
def test_figures_that_cannot_be_read_leave_the_question_with_drawn_ones(client, make_question, state):
    question = make_question("calc", spec=YEARLY, stem="<p>{amount}?</p>")
    page = client.post(path_of(question), {"state": state}, headers=OURS).content.decode()
    assert "¥5,000?" in page
    assert "Your figures could not be read any more" in page


def test_a_page_for_strangers_costs_the_same_however_much_is_stored(
    client, make_question, django_assert_max_num_queries
):
    questions = [make_question(key=f"q{place}") for place in range(3)]
    learner = Learner.objects.create(language="en")
    for place in range(60):
        version = questions[place % 3].version
        Attempt.objects.create(
            learner=learner,
            version=version,
            question=version.question,
            sequence=place,
            key=str(place),
            answer={},
            credit=0,
            created=now(),
        )
    client.get(path_of(questions[0]))
    with django_assert_max_num_queries(8):
        client.get(path_of(questions[0]))
    with django_assert_max_num_queries(12):
        client.post(path_of(questions[0]), {"ticket": ticket_for(questions[0]), "answer": "zz"}, headers=OURS)
