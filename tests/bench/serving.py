"""Runs a project under gunicorn on loopback, and tells how long its workers have worked."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.load import Request, fetch
from tests.conftest import ROOT
from tests.servers import free_port

STARTS_WITHIN, ENDS_WITHIN = 40, 15  # seconds
ANY_DJANGO = "django.core.wsgi:get_wsgi_application()"


@dataclass(frozen=True)
class Server:
    """`workers` are the processes that answer; with one of them its work is the work for our requests."""

    port: int
    workers: tuple[int, ...]

    def cpu_ms(self) -> float:
        """Milliseconds of processor time so far, from the kernel's own count in nanoseconds (Linux)."""
        counts = [Path(f"/proc/{worker}/schedstat").read_text().split()[0] for worker in self.workers]
        return sum(map(int, counts)) / 1e6


@contextmanager
def served(
    application: str, environment: Mapping[str, str], folder: Path, ready: str, workers: int = 1
) -> Iterator[Server]:
    """`ready` is a path that answers 200 once the project is up."""
    port = free_port()
    options = ["-b", f"127.0.0.1:{port}", "-w", str(workers), "-k", "sync", "--log-level", "warning"]
    log = folder / f"gunicorn-{port}.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", application, *options],
            cwd=ROOT,
            env=os.environ | dict(environment),
            stdout=output,
            stderr=output,
        )
    try:
        _wait(port, ready, log)
        yield Server(port, _children_of(process.pid))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=ENDS_WITHIN)


def _wait(port: int, ready: str, log: Path) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end:
        try:
            assert fetch(port, Request(ready)).status == 200, log.read_text()[-2000:]
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"The server did not start: {log.read_text()[-2000:]}")


def _children_of(process: int) -> tuple[int, ...]:
    return tuple(int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split())
