"""A real worker does real work: the file-system queue of a laptop, or the broker that `tests.servers` brought."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.jobs import SCHEDULE
from tests.conftest import MIGRATED, ROOT, template_database

FORGOTTEN = """
from datetime import timedelta
from django.utils import timezone
from learners.models import Learner
long_ago = timezone.now() - timedelta(days=400)
Learner.objects.create(language="en", created=long_ago, seen=long_ago)
Learner.objects.create(language="en")
"""
WORKER = "-m celery -A config worker -P threads -c 2 --without-gossip --without-mingle --without-heartbeat -l warning"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    source = template_database("migrated", MIGRATED, [["migrate", "--verbosity", "0"]])
    (tmp_path / "lantern.sqlite3").write_bytes(source.read_bytes())
    names = {"VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings", "DEBUG": "1"}
    return (
        os.environ
        | names
        | {"DATABASE_URL": f"sqlite:///{tmp_path / 'lantern.sqlite3'}", "C_FORCE_ROOT": "1"}
    )


@pytest.fixture
def worker(environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(
        [sys.executable, *WORKER.split()],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield
    process.send_signal(signal.SIGTERM)
    process.wait(timeout=20)


def shell(environment: dict[str, str], code: str) -> str:
    command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", code]
    return subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    ).stdout.strip()


SEALED = """
from datetime import timedelta
from django.utils import timezone
from lenders.actions.sealing import seal_links
from lenders.models import Organisation, SealedLink
lender, now = Organisation.objects.create(name="FastCash"), timezone.now()
terms = {"currency": "GBP", "as_of": str(now.date()), "balance": 500000}
for _ in range(2):
    seal_links(organisation=lender, items=[terms], now=now, language="en")
SealedLink.objects.filter(pk=SealedLink.objects.first().pk).update(ends=now - timedelta(seconds=1))
"""


def learners(environment: dict[str, str]) -> int:
    return int(shell(environment, "from learners.models import Learner; print(Learner.objects.count())"))


def send(environment: dict[str, str]) -> None:
    shell(environment, "from learners.tasks import purge_forgotten_learners as t; t.delay()")


def test_the_worker_forgets_whom_nobody_has_seen(environment, worker):
    shell(environment, FORGOTTEN)
    send(environment)
    deadline = time.monotonic() + 30
    while learners(environment) > 1 and time.monotonic() < deadline:
        time.sleep(0.3)
    assert learners(environment) == 1


def test_what_was_sent_before_the_worker_started_is_not_lost(environment, request):
    shell(environment, FORGOTTEN)
    send(environment)
    request.getfixturevalue("worker")
    deadline = time.monotonic() + 30
    while learners(environment) > 1 and time.monotonic() < deadline:
        time.sleep(0.3)
    assert learners(environment) == 1


def kept_terms(environment: dict[str, str]) -> str:
    code = "from lenders.models import SealedLink; print(SealedLink.objects.exclude(token='').count())"
    return shell(environment, code)


def test_the_worker_lets_go_of_terms_whose_time_is_over(environment, worker):
    shell(environment, SEALED)
    assert kept_terms(environment) == "2"
    task = SCHEDULE["purge-sealed-terms"]["task"]
    shell(environment, f"from config.celery import app; app.send_task({task!r})")
    deadline = time.monotonic() + 30
    while kept_terms(environment) != "1" and time.monotonic() < deadline:
        time.sleep(0.3)
    assert kept_terms(environment) == "1"
