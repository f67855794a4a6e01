"""Every kind of question is asked, answered, explained and kept in the same way, and bears what people send."""

import pytest

from quizzes import kinds
from quizzes.models import Attempt
from tests.quizzes.conftest import OURS, SPECS, right_fields, ticket_for

pytestmark = pytest.mark.django_db
GRADED = sorted(code for code in SPECS if kinds.get(code).graded)
WITH_BUTTON = [code for code in GRADED if kinds.get(code).asks_unsure]


def test_there_are_eleven_kinds_and_each_is_tried_here():
    assert {kind.code for kind in kinds.all_kinds()} == set(SPECS)
    assert len(SPECS) == 11


@pytest.mark.parametrize("kind", GRADED)
def test_a_right_answer_is_explained_and_kept_once(make_question, post, kind):
    question = make_question(kind)
    ticket = ticket_for(question)
    pages = [post(question, ticket=ticket, **right_fields(question)).content.decode() for _ in range(2)]
    attempt = Attempt.objects.get()
    assert all("That is right." in page and "Only who sent the bill can wait." in page for page in pages)
    assert (attempt.correct, attempt.sequence, attempt.tries, attempt.unsure) == (True, 1, 1, False)


@pytest.mark.parametrize("kind", ["plan", "scale"])
def test_where_nothing_is_right_or_wrong_the_answer_is_kept_without_a_credit(make_question, post, kind):
    question = make_question(kind)
    page = post(question, **right_fields(question)).content.decode()
    assert "Thank you. Nothing is right or wrong here." in page
    assert (Attempt.objects.get().credit, Attempt.objects.get().correct) == (None, False)


@pytest.mark.parametrize("kind", SPECS)
@pytest.mark.parametrize("sent", ["", "<script>alert(1)</script>", "9" * 1_000_000, "\x00"])
def test_what_is_no_answer_is_asked_again_and_uses_no_try(make_question, post, kind, sent):
    question = make_question(kind)
    fields = dict.fromkeys(right_fields(question), sent) | {"step": "0"}
    answer = post(question, **fields)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'aria-invalid="true"' in page
    assert "<script>alert" not in page
    assert len(page) < 40_000
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("kind", WITH_BUTTON)
def test_not_being_sure_is_an_answer_and_is_counted_apart(make_question, post, kind):
    question = make_question(kind)
    page = post(question, unsure="1").content.decode()
    assert "It is good to know what you are not sure of." in page
    assert (Attempt.objects.get().credit, Attempt.objects.get().unsure) == (0, True)


@pytest.mark.parametrize("kind", SPECS)
def test_the_form_offers_not_being_sure_where_something_can_be_right(client, make_question, kind):
    question = make_question(kind)
    page = client.get(f"/en/questions/{question.translation_key}/answer/").content.decode()
    assert ("I am not sure" in page) == (kind in WITH_BUTTON)
    assert ("Not sure" in page) == (kind in {"single", "truefalse", "scenario"})


@pytest.mark.parametrize("kind", SPECS)
def test_the_question_alone_never_says_what_is_right(client, make_question, kind):
    question = make_question(kind)
    page = client.get(f"/en/questions/{question.translation_key}/answer/").content.decode()
    told = [
        "Only who sent the bill can wait.",
        "Quick is not cheap.",
        "comes here",
        "Times 365",
        "They listen",
    ]
    assert not any(sentence in page for sentence in [*told, "That is the rate.", "15.00"])


@pytest.mark.parametrize("kind", SPECS)
def test_a_learner_who_comes_back_meets_the_question_as_it_was_left(client, make_question, post, kind):
    question = make_question(kind)
    post(question, **right_fields(question))
    before = Attempt.objects.count()
    answer = client.get(f"/en/questions/{question.translation_key}/answer/", headers=OURS)
    assert answer.status_code == 200
    assert Attempt.objects.count() == before


@pytest.mark.parametrize("kind", GRADED)
def test_the_answer_can_be_shown_on_request_without_a_try(make_question, post, kind):
    question = make_question(kind)
    page = post(question, reveal="1").content.decode()
    assert "Here is the answer." in page
    assert not Attempt.objects.exists()


def test_how_sure_one_was_is_kept_when_the_question_asks(make_question, post):
    question = make_question()
    question.asks_confidence = True
    question.save_revision().publish()
    question.refresh_from_db()
    assert "How sure are you?" in post(question, "zz").content.decode()
    for confidence in ("sure", "<b>"):
        post(question, "not-sure", confidence=confidence)
    assert sorted(Attempt.objects.values_list("confidence", flat=True)) == ["", "sure"]
