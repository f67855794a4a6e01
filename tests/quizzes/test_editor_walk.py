"""An editor goes from an empty form to a question's link, its code, and what readers answer."""

import re

import pytest

from learners import actions as learner_actions
from learners.models import Learner
from lessons.actions.editors import put_editors_group
from quizzes.models import Attempt, Concept, Question, QuestionLink
from quizzes.tasks import refresh_statistics
from tests.quizzes.test_authoring import ADD, CONCEPT, form

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, en):
    Concept.objects.create(pk=CONCEPT, key="order", name="Order", locale=en)
    client.force_login(learner_actions.open_account(email="editor@example.org", superuser=True))
    return client


def edit_page(editor):
    question = Question.objects.get()
    return editor.get(f"/admin/snippets/quizzes/question/edit/{question.pk}/").content.decode()


def answer_as(count, fields, client_of):
    path = QuestionLink.objects.get().path
    for _ in range(count):
        reader = client_of()
        ticket = re.search('name="ticket" value="([^"]+)"', reader.get(path).content.decode())[1]
        reader.post(path, {"ticket": ticket, **fields}, headers={"Sec-Fetch-Site": "same-origin"})


def test_from_a_new_question_to_its_figures(editor):
    from django.test import Client

    assert editor.get(ADD).status_code == 200
    editor.post(ADD, form())
    assert "Fewer than ten people have answered." in edit_page(editor)
    right, wrong = [option["id"] for option in Question.objects.get().version.content["body"]["options"]]
    answer_as(20, {"answer": right}, Client)
    answer_as(10, {"answer": wrong}, Client)
    answer_as(4, {"answer": "not-sure"}, Client)
    assert (refresh_statistics(), Learner.objects.count(), Attempt.objects.count()) == (1, 34, 34)
    page = edit_page(editor)
    assert "34 people have answered." in page
    assert "59\u202f% get it right at once" in page
    assert "12\u202f% are not sure." in page
    assert "bottom third" in page


def test_link_code_and_text_messages_stand_beside_the_question(editor, question):
    page = edit_page(editor)
    path = QuestionLink.objects.get().path
    assert f"{path}</a>" in page
    assert "1 text message" in page
    svg = editor.get(f"/admin/questions/{question.pk}/qr.svg")
    png = editor.get(f"/admin/questions/{question.pk}/qr.png")
    assert (svg["Content-Type"], svg.content[:5]) == ("image/svg+xml", b"<?xml")
    assert (png["Content-Type"], png.content[1:4]) == ("image/png", b"PNG")
    assert editor.get(f"/admin/questions/{question.pk}/qr.gif").status_code == 404


def test_a_mended_key_is_applied_to_earlier_answers_after_a_word(editor, question):
    address = f"/admin/questions/{question.pk}/regrade/"
    assert "Nobody loses anything" in editor.get(address).content.decode()
    assert editor.post(address).status_code == 302


@pytest.mark.parametrize("path", ["qr.svg", "regrade/"])
def test_only_editors_reach_these_pages(client, question, path):
    client.force_login(learner_actions.open_account(email="reader@example.org", password="a-long-secret-1"))
    assert client.get(f"/admin/questions/{question.pk}/{path}").status_code in (302, 403)


def test_a_draft_has_no_link_yet(editor):
    editor.post(ADD, form(**{"action-publish": None}))
    assert "Once it is published, its link" in edit_page(editor)


def test_editors_may_name_concepts_without_being_superusers(client, en):
    group = put_editors_group(homes=[])
    user = learner_actions.open_account(email="writer@example.org")
    user.groups.add(group)
    client.force_login(user)
    client.post("/admin/snippets/quizzes/concept/add/?locale=en", {"name": "What a fee is", "key": "fee"})
    assert Concept.objects.get().name == "What a fee is"


def test_concepts_are_named_in_the_admin(editor):
    assert editor.get("/admin/snippets/quizzes/concept/").status_code == 200
