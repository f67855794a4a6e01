"""Real Chromium against the site as production runs it: gunicorn, hashed static files, page cache, the demo content."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import MIGRATED, ROOT, template_database
from tests.servers import free_port

DEMO = [
    *MIGRATED,
    "lessons/**/*.py",
    "lessons/content/**/*.toml",
    "lenders/actions/*.py",
    "quizzes/**/*.py",
    "quizzes/content/*.toml",
    "budgeting_tools/engine/**/*.py",
]
QUIET = (
    "no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update"
)
FLAGS = [f"--{flag}" for flag in f"{QUIET} disable-sync disable-extensions disable-dev-shm-usage".split()]
LANGUAGES = ["en", "zh-hans"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    names = ["chromium", "chromium-browser", "google-chrome"]
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, "No Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path."
    return {"executable_path": found, "args": FLAGS}


@dataclass(frozen=True)
class Site:
    """A running copy of the site: its address and its folder."""

    url: str
    folder: Path

    def environment(self) -> dict[str, str]:
        return site_environment(self.folder)


def site_environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "VAR_DIR": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'lantern.sqlite3'}",
        "DEBUG": "0",
        "SECRET_KEY": "browser-tests-only",
        # Its own key first; the second reads what the demo content was built with.
        "DATA_KEYS": "YnJvd3Nlci10ZXN0cy1vbmx5LWtleS0zMi1ieXRlcyE=,ZGV2ZWxvcG1lbnQtb25seS1kYXRhLWtleS0zMmJ5dGU=",
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "SECURE_COOKIES": "0",
        "PASSKEYS_OVER_HTTP": "1",
        "EMAIL_URL": f"filemail:///{folder / 'mail'}",
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    build = [["migrate", "--verbosity", "0"], ["build_demo_site", "--verbosity", "0"]]
    folder = tmp_path_factory.mktemp("site")
    shutil.copyfile(template_database("demo", DEMO, build), folder / "lantern.sqlite3")
    environment = site_environment(folder)
    subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    port = free_port()
    command = [
        "-m",
        "gunicorn",
        "config.wsgi",
        "-b",
        f"127.0.0.1:{port}",
        "-w",
        "2",
        "--log-level",
        "warning",
    ]
    with (folder / "server.log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    try:
        wait_for(f"http://127.0.0.1:{port}/en/", folder)
        yield Site(f"http://127.0.0.1:{port}", folder)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)


def wait_for(url: str, folder: Path) -> None:
    for _ in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"The site did not start: {(folder / 'server.log').read_text()[-2000:]}")


@pytest.fixture(scope="session")
def base_url(site: Site) -> str:
    return site.url


PHONE = {"width": 360, "height": 740}


@pytest.fixture
def context(new_context) -> BrowserContext:
    return new_context(viewport=PHONE)


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A phone-sized page; any console error, script error or refused resource fails the test."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    expected = ("status of 404", "status of 403", "status of 400")
    assert not [text for text in complaints if not any(part in text for part in expected)]


@pytest.fixture
def inspected(new_context) -> Page:
    """The same phone for the accessibility engine, which styles what it measures and so needs the policy off."""
    return new_context(viewport=PHONE, bypass_csp=True).new_page()


@pytest.fixture
def plain_page(browser: Browser, base_url: str) -> Iterator[Page]:
    """The same phone with scripts off."""
    context = browser.new_context(
        base_url=base_url, java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    yield context.new_page()
    context.close()
