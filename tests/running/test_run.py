"""`manage.py run` starts the site and its worker, and one signal ends both."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import MIGRATED, ROOT, template_database
from tests.servers import free_port


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    source = template_database("migrated", MIGRATED, [["migrate", "--verbosity", "0"]])
    (tmp_path / "lantern.sqlite3").write_bytes(source.read_bytes())
    names = {
        "VAR_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DEBUG": "1",
        "BROKER_URL": "",
    }
    return os.environ | names | {"DATABASE_URL": f"sqlite:///{tmp_path / 'lantern.sqlite3'}"}


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Starts the site on a port; whatever a test leaves running is ended after it."""
    running: list[subprocess.Popen[bytes]] = []

    def run(port: int, says: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
        command = [sys.executable, "manage.py", "run", "--port", str(port)]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=says, stderr=subprocess.STDOUT)
        running.append(process)
        return process

    yield run
    for process in running:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)


def answers(port: int) -> bool:
    """A busy machine may need a minute for what a quiet one does in five seconds."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/privacy/", timeout=5) as response:
                return response.status == 200
        except OSError:
            time.sleep(0.2)
    return False


def members(folder: str) -> list[str]:
    """Command lines of live processes that work in this test's folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if f"VAR_DIR={folder}".encode() in (entry / "environ").read_bytes().split(b"\0"):
                found.append((entry / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_one_signal_ends_the_site_and_its_worker(environment, start, sign):
    port = free_port()
    process = start(port)
    assert answers(port)
    assert any("celery" in line for line in members(environment["VAR_DIR"]))
    process.send_signal(sign)
    process.wait(timeout=20)
    assert members(environment["VAR_DIR"]) == []


def test_a_taken_port_is_said_in_one_sentence(start):
    import socket

    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        process = start(port, subprocess.PIPE)
        said, _ = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"Port {port} is taken" in said.decode()
