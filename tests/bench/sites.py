"""The three projects that requests are measured on: Lantern's demo site, a bare Wagtail page, an empty Django view."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.serving import ANY_DJANGO, Server, served
from tests.browser.conftest import DEMO, site_environment
from tests.conftest import ROOT, template_database

LESSON = "/en/courses/before-you-borrow/do-i-need-to-borrow/"
BARE_PAGE, EMPTY_VIEW = "/en/bare/", "/empty/"
BARE = "tests.bench.bare.settings"


@contextmanager
def lantern(folder: Path, workers: int = 1) -> Iterator[Server]:
    """The demo site as production runs it: hashed static files, page cache in files."""
    build = [["migrate", "--verbosity", "0"], ["build_demo_site", "--verbosity", "0"]]
    shutil.copyfile(template_database("demo", DEMO, build), folder / "lantern.sqlite3")
    environment = site_environment(folder)
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    with served("config.wsgi", environment, folder, "/en/", workers) as server:
        yield server


@contextmanager
def bare_wagtail(folder: Path) -> Iterator[Server]:
    chosen = ["--settings", BARE]
    build = [["migrate", "--verbosity", "0", *chosen], ["make_bare_page", *chosen]]
    shutil.copyfile(template_database("bare", ["tests/bench/bare/**/*.py"], build), folder / "bare.sqlite3")
    environment = {
        "DJANGO_SETTINGS_MODULE": BARE,
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'bare.sqlite3'}",
    }
    with served(ANY_DJANGO, environment, folder, BARE_PAGE) as server:
        yield server


@contextmanager
def empty_django(folder: Path) -> Iterator[Server]:
    environment = {"DJANGO_SETTINGS_MODULE": "tests.bench.bare.empty_settings"}
    with served(ANY_DJANGO, environment, folder, EMPTY_VIEW) as server:
        yield server
