"""What somebody takes along can be read by people: what was asked and answered, in words, every key explained."""

import io
import zipfile
from html import unescape

import pytest

from learners import identity, privacy
from learners.models import Learner
from quizzes import actions, answer_words, kinds
from quizzes.models import Attempt
from tests.quizzes.conftest import OURS, SPECS, right_fields, ticket_for

pytestmark = pytest.mark.django_db
WORDS = {
    "single": "Ask first",
    "multi": "Ask first; Pay in parts",
    "truefalse": "False",
    "number": "182.5",
    "calc": "15",
    "order": "Rent: 1; Power: 2; Card: 3; Club: 4",
    "match": "0.05 % a day: 18.25 % a year; 2 % a month: 24 % a year; 1 % a week: 52 % a year",
    "spot": "Ask first; A fee of 5 %",
    "scenario": "Call; Call",
    "plan": "Today",
    "scale": "Often",
}


@pytest.fixture
def mei(client):
    learner = Learner.objects.create(language="en")
    client.cookies["lantern_learner"] = identity.seal(learner.public_id)
    return learner


@pytest.mark.parametrize("kind", SPECS)
def test_an_answer_of_each_kind_is_said_in_words(make_question, post, mei, kind):
    question = make_question(kind)
    given = {"step": "1", **right_fields(question, "s1" if kind == "calc" else "")}
    variant = {"variant": "s1"} if kind == "calc" else {}
    post(question, ticket=ticket_for(question, **variant), **given)
    attempt = Attempt.objects.get()
    said = answer_words.in_words(attempt.version, attempt.answer, attempt.variant)
    assert said.startswith(WORDS[kind])
    assert answer_words.asked(attempt.version, attempt.variant) == "A fee is due. What first?"


def test_not_sure_and_own_figures_say_so(question):
    assert answer_words.in_words(question.version, {"unsure": True}) == "Not sure"
    assert "were not kept" in answer_words.in_words(question.version, {"own": True}, "own")


def test_a_sum_is_told_with_the_figures_that_were_drawn(make_question):
    sum_ = make_question("calc", stem="<p>{amount} for {days} days?</p>")
    assert answer_words.asked(sum_.version, "s3") == "£1,000 for 30 days?"
    assert kinds.get("calc").draw() != ""


def test_every_key_that_is_exported_is_explained(make_question, post, mei):
    post(make_question(concept="daily-rate"), "not-sure", confidence="sure")
    actions.choose_reviews(learner=mei, active=True, due_day=3)
    kept = privacy.everything(mei)
    assert {"learner", "answers", "review-choice", "reviews"} <= set(kept)
    for holding in privacy.holdings():
        for row in kept.get(holding.key, []):
            assert set(row) <= set(holding.labels), holding.key


def test_the_page_of_the_file_holds_question_and_answer(client, post, question, mei):
    post(question, **right_fields(question), confidence="sure")
    packed = client.post("/en/my/export/", headers=OURS)
    page = unescape(zipfile.ZipFile(io.BytesIO(packed.content)).read("my-data.html").decode())
    assert "<dt>What was asked</dt><dd>A fee is due. What first?</dd>" in page
    assert "<dt>Your answer</dt><dd>Ask first</dd>" in page
    assert "<dt>How sure you were</dt><dd>Sure</dd>" in page
