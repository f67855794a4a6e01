"""Four workers on one SQLite file: what happens at the same moment is kept once, and nothing is lost or refused."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.bench import sites
from tests.bench.load import Request, fetch
from tests.bench.serving import Server
from tests.soak.visitor import Visitor

LESSONS = ["do-i-need-to-borrow/", "true-yearly-cost/", "what-i-can-carry/", "reading-the-terms/"]
TIMES = 20


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("races")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Server]:
    with sites.lantern(folder, workers=4) as server:
        yield server


@pytest.fixture
def count(folder: Path) -> Callable[[str], int]:
    """Rows of a table, read beside the running site."""

    def rows(table: str) -> int:
        with sqlite3.connect(folder / "lantern.sqlite3") as database:
            return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    return rows


def at_once(*works: Callable[[], Any]) -> list[Any]:
    with ThreadPoolExecutor(len(works)) as pool:
        return [done.result() for done in [pool.submit(work) for work in works]]


def learner(site: Server, *lessons: str) -> Visitor:
    """Somebody who read a card of each lesson and answered its first question."""
    visitor = Visitor(site.port)
    for lesson in lessons:
        visitor.read_card(lesson)
        assert fetch(site.port, visitor.question(lesson)).status == 200
    return visitor


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_same_answer_sent_twenty_times_at_once_counts_once(site, count, lesson) -> None:
    visitor = Visitor(site.port)
    visitor.read_card(lesson)
    before, request = count("quizzes_attempt"), visitor.question(lesson)
    answers = at_once(*[lambda: fetch(site.port, request).status] * TIMES)
    assert answers == [200] * TIMES
    assert count("quizzes_attempt") == before + 1


def test_twenty_strangers_who_begin_at_once_are_twenty_learners(site, count) -> None:
    before = count("learners_learner")
    at_once(*[lambda: Visitor(site.port).read_card(LESSONS[0])] * TIMES)
    assert count("learners_learner") == before + TIMES


@pytest.mark.parametrize("turn", range(4))
def test_two_devices_that_take_each_others_code_at_once_lose_nothing(site, count, turn) -> None:
    learners, attempts = count("learners_learner"), count("quizzes_attempt")
    read = count("lessons_lessonprogress")
    one, other = learner(site, LESSONS[0], LESSONS[1]), learner(site, LESSONS[1], LESSONS[2])
    codes = [other.carry_code(), one.carry_code()]
    forms = [
        device.form("/en/my/carry/", ("code", code)) for device, code in zip([one, other], codes, strict=True)
    ]
    ends = at_once(*[lambda form=form: fetch(site.port, form).status for form in forms])
    assert set(ends) <= {200, 302}
    assert 302 in ends
    assert count("learners_learner") == learners + 1
    assert count("quizzes_attempt") == attempts + 4
    assert count("lessons_lessonprogress") == read + 3


def test_answers_sent_while_the_learner_moves_to_another_device_meet_no_error(site) -> None:
    one, other = learner(site, LESSONS[0]), learner(site, LESSONS[1])
    code = other.carry_code()
    requests: list[Request] = [other.question(LESSONS[3]) for _ in range(8)]
    requests.insert(3, one.form("/en/my/carry/", ("code", code)))
    ends = at_once(*[lambda request=request: fetch(site.port, request).status for request in requests])
    assert set(ends) <= {200, 302}
