"""A lesson that no cache holds costs little more than a bare Wagtail page with as many words."""

import re

import pytest

from tests.bench.load import Request, cookie_in, fetch, seconds_for
from tests.bench.measuring import paired_ratios
from tests.bench.report import Report
from tests.bench.serving import Server
from tests.bench.sites import BARE_PAGE, LESSON

ROUNDS, REQUESTS = 10, 10


def cpu_per_request(server: Server, request: Request) -> float:
    """Milliseconds that the worker spent, one request at a time; waiting for a free processor is not in it."""
    before = server.cpu_ms()
    seconds_for(server.port, request, REQUESTS, connections=1)
    return (server.cpu_ms() - before) / (REQUESTS + 1)


@pytest.fixture(scope="module")
def begun(lantern: Server) -> Request:
    """The lesson for a reader who has done its first card: the page cache steps aside for the cookie."""
    form = re.search(rb'id="reading"[^>]*action="([^"]+)"', fetch(lantern.port, Request(LESSON)).body)
    done = Request(form[1].decode(), {"Sec-Fetch-Site": "same-origin"}, (("card", "1"),))
    return Request(LESSON, {"Cookie": cookie_in(fetch(lantern.port, done))})


def test_an_uncached_lesson_beside_a_bare_page(report: Report, lantern, bare_wagtail, begun: Request) -> None:
    asked = {
        "stranger": (lantern, Request(f"{LESSON}?uncached=1")),
        "reader": (lantern, begun),
        "bare": (bare_wagtail, Request(BARE_PAGE)),
    }
    for server, request in asked.values():
        assert fetch(server.port, request).status == 200
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for _ in range(ROUNDS):
        for name, (server, request) in asked.items():
            taken[name].append(cpu_per_request(server, request))
    report.add("bare Wagtail page: server CPU", taken["bare"], "ms", note="the yardstick: 8 queries")
    kept = [
        report.add("uncached lesson: server CPU", taken["stranger"], "ms", budget=12),
        report.add("uncached lesson of a reader who began: server CPU", taken["reader"], "ms", budget=12),
        report.add(
            "uncached lesson ÷ bare page", paired_ratios(taken["stranger"], taken["bare"]), "×", budget=1.5
        ),
    ]
    for figure in kept:
        report.judge(figure)


def test_the_bare_page_has_as_many_words_as_the_lesson(lantern: Server, bare_wagtail: Server) -> None:
    def words(server: Server, path: str) -> int:
        main = re.search(rb"<main.*?</main>", fetch(server.port, Request(path)).body, re.DOTALL)[0]
        return len(re.sub(rb"<[^>]+>", b" ", main).split())

    assert 0.8 <= words(bare_wagtail, BARE_PAGE) / words(lantern, LESSON) <= 1.25
