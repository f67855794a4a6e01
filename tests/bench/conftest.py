"""One report for the whole run, printed at its end; every test here is timed and left to `make bench`."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.bench import sites
from tests.bench.report import Report
from tests.bench.serving import Server
from tests.conftest import ROOT

REPORT = pytest.StashKey[Report]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/bench" in str(item.path):
            item.add_marker(pytest.mark.bench)


@pytest.fixture(scope="session")
def report(pytestconfig: pytest.Config) -> Report:
    return pytestconfig.stash.setdefault(REPORT, Report())


@pytest.fixture(scope="session")
def lantern(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with sites.lantern(tmp_path_factory.mktemp("lantern")) as server:
        yield server


@pytest.fixture(scope="session")
def bare_wagtail(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with sites.bare_wagtail(tmp_path_factory.mktemp("bare")) as server:
        yield server


@pytest.fixture(scope="session")
def empty_django(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with sites.empty_django(tmp_path_factory.mktemp("empty")) as server:
        yield server


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """The table stands below the test results; the same figures go to var/bench.json."""
    report = config.stash.get(REPORT, None)
    if report is None or not report.figures:
        return
    terminalreporter.section("measured against the budgets")
    for line in report.lines():
        terminalreporter.write_line(line)
    report.write(ROOT / "var" / "bench.json")
