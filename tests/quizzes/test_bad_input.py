"""Whatever is sent to a review, to "I know this" or by a link gets a page, keeps nothing false, and uses no try."""

from datetime import timedelta
from html import unescape

import pytest
from django.http import QueryDict
from django.utils import timezone

from quizzes import answering, tickets
from quizzes.cards import Place
from quizzes.models import Attempt, QuestionLink, QuestionVersion
from tests.quizzes.conftest import OURS, SPECS, option_id, ticket_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(make_question):
    """Every address that takes an answer, with the question that it asks."""
    questions = [make_question(key=f"q{n}", concept="daily-rate") for n in range(3)]
    key = questions[0].translation_key
    short = QuestionLink.objects.get(question=key).path
    addresses = [
        f"/en/questions/{key}/answer/",
        short,
        f"/en/my/review/{key}/",
        f"/en/my/know/daily-rate/{key}/",
        f"/en/practice/daily-rate/{key}/",
    ]
    return questions[0], addresses


def sent(client, address, **fields):
    answer = client.post(address, fields, headers=OURS)
    return answer.status_code, unescape(answer.content.decode())


@pytest.mark.parametrize(
    "answer", ["9" * 1_000_000, "<img src=x onerror=alert(1)>", "\x00", "‮", "🙂" * 5_000]
)
def test_what_is_no_answer_is_asked_again_everywhere(client, places, answer):
    question, addresses = places
    for address in addresses:
        status, page = sent(client, address, ticket=ticket_for(question), answer=answer)
        assert (status, "Choose one of the answers." in page) == (200, True)
        assert "<img src=x" not in page
        assert len(page) < 40_000
    assert not Attempt.objects.exists()


@pytest.mark.parametrize("ticket", ["", "forged", "x" * 1_000_000, "a/b/c/d/e/f/g:1:2"])
def test_a_forged_form_is_asked_again_everywhere(client, places, ticket):
    question, addresses = places
    for address in addresses:
        status, page = sent(client, address, ticket=ticket, answer=option_id(question, "ask"))
        assert (status, "This page had been open for a long time." in page) == (200, True)
    assert not Attempt.objects.exists()


def test_a_form_older_than_thirty_days_is_asked_again_everywhere(client, places, time_machine):
    question, addresses = places
    ticket = ticket_for(question)
    time_machine.move_to(timezone.now() + timedelta(days=31), tick=False)
    for address in addresses:
        assert "open for a long time" in sent(client, address, ticket=ticket, answer="x")[1]
    assert not Attempt.objects.exists()


def test_an_older_edition_is_marked_by_what_it_said_everywhere(client, places, make_question):
    question, addresses = places
    old, right = [ticket_for(question) for _ in addresses], option_id(question, "ask")
    turned = [{**one, "correct": one["key"] == "wait"} for one in SPECS["single"]["options"]]
    make_question(key="q0", concept="daily-rate", spec={"options": turned})
    for address, ticket in zip(addresses, old, strict=True):
        assert "That is right." in sent(client, address, ticket=ticket, answer=right)[1]
    assert set(Attempt.objects.values_list("version__number", flat=True)) == {1}


def test_a_form_sent_to_every_place_counts_once(client, places):
    question, addresses = places
    ticket = ticket_for(question)
    for address in addresses * 2:
        sent(client, address, ticket=ticket, answer=option_id(question, "ask"))
    assert Attempt.objects.count() == 1


def test_a_form_of_a_lesson_cannot_be_sent_as_a_review(client, places):
    question, addresses = places
    ticket = ticket_for(question)
    body, _, signature = ticket.rpartition(":")
    for address in addresses:
        sent(client, address, ticket=ticket, answer="not-sure")
        sent(client, address, ticket=f"{body.replace('/:', '/review:')}:{signature}", answer="not-sure")
    assert set(Attempt.objects.values_list("purpose", flat=True)) == {""}


def test_a_form_made_before_purposes_were_told_apart_is_still_marked(client, question):
    from django.core.signing import TimestampSigner

    parts = (question.translation_key.hex, "en", "1", "0", "nonce", "")
    ticket = TimestampSigner(salt=tickets._SALT).sign("/".join(parts))
    read = tickets.read(ticket, question.translation_key, "en")
    assert (read.nonce, read.variant, read.purpose) == ("nonce", "", "")


def test_a_retired_question_says_so_everywhere(client, places):
    question, addresses = places
    question.unpublish()
    ends = [client.post(address, {"answer": "x"}, headers=OURS).status_code for address in addresses]
    assert ends == [404, 410, 410, 410, 410]


def test_a_number_that_may_mean_two_things_is_asked_again_and_uses_no_try(make_question):
    number = make_question("number", spec={**SPECS["number"], "answer": "1234", "tolerance": "0"})
    german = QuestionVersion(
        question=number.translation_key, language="de", number=1, content=number.version.content
    )
    ticket = tickets.issue(german.question, "de", 1)
    doubtful = answering.answered(QueryDict(f"ticket={ticket}&answer=1,234"), german, Place())
    assert doubtful.kept is None
    assert doubtful.card.problem
    again = QueryDict(f"ticket={doubtful.card.ticket}&answer=1.234")
    kept = answering.answered(again, german, Place()).kept
    assert (kept.tries, kept.mark.correct) == (1, True)
