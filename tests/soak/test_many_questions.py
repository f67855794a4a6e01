"""Question pages and statistics cost the same at five thousand questions and a hundred thousand answers."""

import time
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from learners import identity
from learners.models import Learner
from quizzes.actions import choose_reviews
from quizzes.models import Attempt, QuestionLink, QuestionStatistics, QuestionVersion
from quizzes.models.question import Question
from quizzes.tasks import refresh_statistics
from tests.quizzes.conftest import OURS, en, make_question, question, ticket_for  # noqa: F401

pytestmark = pytest.mark.django_db
QUESTIONS, ANSWERS = 5_000, 100_000
PAGES = ("/en/my/", "/en/my/review/")


@pytest.fixture
def crowd(question):  # noqa: F811
    """The question among five thousand others, with a hundred thousand first answers by two thousand people."""
    content, language = question.version.content, "en"
    keys = [uuid.uuid4() for _ in range(QUESTIONS - 1)]
    scoring = question.version.scoring_hash
    common = {"language": language, "number": 1, "content": content, "scoring_hash": scoring}
    versions = QuestionVersion.objects.bulk_create(
        [QuestionVersion(question=key, **common) for key in keys], batch_size=500
    )
    QuestionLink.objects.bulk_create([QuestionLink(question=key, language=language) for key in keys])
    twins = [
        Question(
            key=f"q{place}",
            translation_key=version.question,
            locale=question.locale,
            version=version,
            stem=question.stem,
            live=True,
            body=question.body,
            explanation=question.explanation,
        )
        for place, version in enumerate(versions)
    ]
    Question.objects.bulk_create(twins, batch_size=500)
    return answered(question, [question.version, *versions[:49]])


def answered(question, asked):  # noqa: F811
    """Two thousand people's first answers to each of the questions asked."""
    people = Learner.objects.bulk_create([Learner(language="en") for _ in range(2_000)], batch_size=500)
    choices = [option["id"] for option in question.version.content["body"]["options"]]
    Attempt.objects.bulk_create(
        (
            Attempt(
                learner=learner,
                version=version,
                question=version.question,
                key=f"{place}",
                answer={"choice": choices[(row + place) % 3]},
                credit=int((row + place) % 3 == 0),
            )
            for row, learner in enumerate(people)
            for place, version in enumerate(asked)
        ),
        batch_size=2_000,
    )
    return people


def measured(work):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        work()
    return len(caught)


def calls(question, learner):  # noqa: F811
    path, client = QuestionLink.objects.of(question.translation_key)["en"].path, Client()
    given = {"ticket": ticket_for(question), "answer": "not-sure"}
    mine = Client()
    mine.cookies["lantern_learner"] = identity.seal(learner.public_id)
    client.get(path)
    for page in PAGES:
        mine.get(page)
    return [
        measured(lambda: client.get(path)),
        measured(lambda: mine.get(path)),
        measured(lambda: mine.post(path, given, headers=OURS)),
        *(measured(lambda page=page: mine.get(page)) for page in PAGES),
    ]


def test_queries_are_constant_and_few(question, request):  # noqa: F811
    alone = Learner.objects.create(language="en")
    calls(question, alone)
    few = calls(question, alone)
    people = request.getfixturevalue("crowd")
    choose_reviews(learner=people[0], active=True)
    choose_reviews(learner=alone, active=True)
    assert calls(question, people[0]) == calls(question, alone)
    assert all(count <= most for count, most in zip(few, (8, 10, 18, 15, 15), strict=True)), few


def test_statistics_of_fifty_busy_questions_are_ready_within_a_minute(crowd, question):  # noqa: F811
    begin = time.process_time()
    assert refresh_statistics() == 50
    assert time.process_time() - begin < 60
    row = QuestionStatistics.objects.of(question.translation_key)[""]
    assert (row.people, Attempt.objects.count()) == (2_000, ANSWERS)
    assert row.figures["right"] == pytest.approx(1 / 3, abs=0.001)
