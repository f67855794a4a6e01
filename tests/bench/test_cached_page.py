"""A lesson out of the page cache comes nearly as fast as Django can answer at all."""

from tests.bench.load import Request, fetch, seconds_for
from tests.bench.measuring import paired_ratios, rotated
from tests.bench.report import PERCENT_OF_CLOCK, Report
from tests.bench.sites import EMPTY_VIEW, LESSON

ROUNDS, REQUESTS = 10, 160


def test_a_warm_cached_lesson_beside_an_empty_view(report: Report, lantern, empty_django) -> None:
    asked = {
        "lesson": (lantern, Request(LESSON)),
        "packed": (lantern, Request(LESSON, {"Accept-Encoding": "gzip"})),
        "empty": (empty_django, Request(EMPTY_VIEW)),
    }
    assert "ETag" in fetch(lantern.port, asked["lesson"][1]).head
    speed: dict[str, list[float]] = {name: [] for name in asked}
    worked: dict[str, list[float]] = {name: [] for name in asked}
    for turn in range(ROUNDS):
        for name in rotated(list(asked), turn):
            server, request = asked[name]
            before = server.cpu_ms()
            speed[name].append(REQUESTS / seconds_for(server.port, request, REQUESTS))
            worked[name].append((server.cpu_ms() - before) / (REQUESTS + 1))
    report.add("empty Django view, one worker", speed["empty"], "requests/s", note="the yardstick")
    report.add("warm cached lesson, one worker", speed["lesson"], "requests/s")
    report.add("the same as a browser asks for it, gzip", speed["packed"], "requests/s")
    shares = {
        "requests/s": paired_ratios(speed["lesson"], speed["empty"]),
        "server CPU": paired_ratios(worked["empty"], worked["lesson"]),
    }
    for basis, ratios in shares.items():
        title = f"warm cached lesson against an empty view, by {basis}"
        percent = [100 * ratio for ratio in ratios]
        unit = PERCENT_OF_CLOCK if basis == "requests/s" else "%"
        report.judge(report.add(title, percent, unit, budget=60, at_least=True))
