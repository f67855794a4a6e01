"""A question inside a page: as this reader stands with it, with few queries, and safe to draw."""

from html import unescape

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from learners import identity
from quizzes import cards
from quizzes.models import Attempt, Question
from quizzes.templatetags.questions import line
from tests.quizzes.conftest import OPTIONS, SPECS, option_id

PAGE = "{% load questions %}{% for q in questions %}{% question_card q next='/en/x/#card-2' %}{% endfor %}"


def page_for(questions, learner=None, preload=True):
    request = RequestFactory().get("/en/")
    if learner:
        request.COOKIES["lantern_learner"] = identity.seal(learner.public_id)
    if preload:
        cards.preload(request, questions)
    return unescape(Template(PAGE).render(Context({"questions": questions, "request": request})))


@pytest.fixture
def many(make_question):
    def make(count):
        made = [make_question(key=f"q{n}", stem=f"<p>Number {n}?</p>") for n in range(count)]
        return list(Question.objects.filter(pk__in=[q.pk for q in made]).order_by("key"))

    return make


def test_a_stranger_is_asked(question):
    page = page_for([question])
    assert "A fee is due. What first?" in page
    assert 'name="next" value="/en/x/#card-2"' in page
    assert "Yes, ask." not in page


def test_the_key_is_not_in_the_page_before_the_answer(make_question):
    for kind in ("single", "multi", "truefalse", "number"):
        page = page_for([make_question(kind)])
        assert "credit" not in page
        assert "Only who sent the bill" not in page


def test_a_right_answer_stays_explained(post, question):
    post(question, option_id(question, "ask"))
    page = page_for([question], Attempt.objects.get().learner)
    assert "That is right." in page
    assert "Answer it once more" in page


def test_a_wrong_answer_is_asked_anew_with_a_word(post, question):
    post(question, option_id(question, "apply"))
    page = page_for([question], Attempt.objects.get().learner)
    assert "You met this question before." in page
    assert "Quick is not cheap." not in page


def test_a_question_that_scores_differently_now_is_asked_anew(post, make_question, question):
    post(question, option_id(question, "ask"))
    newer = make_question(spec={"options": [{**o, "correct": not o["correct"]} for o in OPTIONS[:2]]})
    page = page_for([newer], Attempt.objects.get().learner)
    assert "That is right." not in page


def test_an_unpublished_question_is_left_out(question):
    question.unpublish()
    assert page_for([Question.objects.get()]).strip() == ""


def test_a_question_that_is_gone_is_left_out(db):
    assert page_for([None], preload=False).strip() == ""


@pytest.mark.parametrize("count", [1, 6])
def test_queries_do_not_grow_with_questions_or_answers(post, many, count, django_assert_num_queries):
    questions = many(count)
    for question in questions:
        post(question, "not-sure")
        post(question, question.version.content["body"]["options"][0]["id"])
    learner = Attempt.objects.first().learner
    questions = list(Question.objects.order_by("key"))
    with django_assert_num_queries(3):  # learner, editions, earlier answers
        assert page_for(questions, learner).count("That is right.") == count


def test_answering_takes_few_queries(post, client, question, django_assert_max_num_queries):
    post(question, option_id(question, "ask"))
    with django_assert_max_num_queries(14):
        post(question, option_id(question, "ask"))


def test_the_question_page_is_light(client, question):
    response = client.get(f"/en/questions/{question.translation_key}/answer/")
    assert len(response.content) < 15_000


def test_an_option_stays_on_one_line_of_markup(make_question):
    assert line("<p>One</p><p>Two <b>three</b></p>") == "One<br>Two <b>three</b>"


def test_not_sure_is_offered_once(make_question):
    sum_ = cards.asked(make_question("calc").version)
    spec = SPECS["calc"] | {"as_choices": True}
    to_choose = cards.asked(make_question("calc", key="to-choose", spec=spec).version)
    assert sum_.offers_unsure
    assert "not-sure" in [row.id for row in to_choose.rows]
    assert not to_choose.offers_unsure
