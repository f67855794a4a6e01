"""What every test stands on: a migrated database copied from a template, and a clean cache."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation

# Where a run decides whether a change lands, the same code meets the same examples; elsewhere each run meets new ones.
hypothesis.settings.register_profile("landing", derandomize=True)
if os.environ.get("CI"):
    hypothesis.settings.load_profile("landing")

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "var" / "test-templates"


def fingerprint(patterns: list[str]) -> str:
    """A short hash of every file that the patterns name, so that a change makes a new template."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    for path in sorted(path for pattern in patterns for path in ROOT.glob(pattern)):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def template_database(name: str, patterns: list[str], commands: list[list[str]]) -> Path:
    """A SQLite file on which `commands` of manage.py have run; made once, whichever test process comes first."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    target = TEMPLATES / f"{name}-{fingerprint(patterns)}.sqlite3"
    lock = target.with_suffix(".lock")
    with lock.open("w") as handle:
        _lock(handle.fileno())
        if not target.exists():
            for old in TEMPLATES.glob(f"{name}-*.sqlite3"):
                old.unlink()
            _build(target, commands)
    return target


def _lock(descriptor: int) -> None:
    import fcntl

    fcntl.flock(descriptor, fcntl.LOCK_EX)


def _build(target: Path, commands: list[list[str]]) -> None:
    draft = target.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    folder = TEMPLATES / f"build-{os.getpid()}"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": f"sqlite:///{draft}",
        "VAR_DIR": str(folder),
    }
    for command in commands:
        subprocess.run([sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True)
    import sqlite3

    with sqlite3.connect(draft) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(target)


MIGRATED = ["*/migrations/*.py"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """On SQLite each test process starts from its own copy of one migrated file."""
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        return
    source = template_database("migrated", MIGRATED, [["migrate", "--verbosity", "0"]])
    copy = Path(settings.VAR_DIR) / f"test-{os.getpid()}.sqlite3"
    shutil.copyfile(source, copy)
    database["TEST"] = {**database.get("TEST", {}), "NAME": str(copy), "MIGRATE": False}


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The copy is kept by name, so that Django does not empty it first."""
    return settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")


@pytest.fixture(autouse=True)
def clean_slate(request: pytest.FixtureRequest) -> None:
    """No test reads what another stored, or speaks the language of the last request of another."""
    if "engine" not in str(request.path):
        translation.deactivate()
        for alias in settings.CACHES:
            caches[alias].clear()
