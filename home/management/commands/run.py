"""Starts the web server and the worker side by side and ends both together; it sets nothing up."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

STOP_SECONDS = 8


def children(host: str, port: int) -> list[list[str]]:
    """The command lines of the web server and of the worker with its beat."""
    worker = ["-B", "-P", "threads", "-c", "2", "--without-gossip", "--without-mingle", "--without-heartbeat"]
    return [
        [sys.executable, "manage.py", "runserver", f"{host}:{port}"],
        [sys.executable, "-m", "celery", "-A", "config", "worker", "-l", "warning", *worker],
    ]


def port_is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


class Command(BaseCommand):
    help = "Run the site and its worker until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        if not port_is_free(host, port):
            raise CommandError(f"Port {port} is taken. Choose another: make run PORT={port + 1}")
        signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        environment = os.environ | {"C_FORCE_ROOT": "1"}
        running = [
            subprocess.Popen(line, cwd=settings.BASE_DIR, env=environment, start_new_session=True)
            for line in children(host, port)
        ]
        self.greet(host, port)
        try:
            self.watch(running)
        except KeyboardInterrupt:
            self.stdout.write("\nStopping.")
        finally:
            end_all(running)

    def greet(self, host: str, port: int) -> None:
        lines = [f"Lantern is at http://{host}:{port}/   (admin: /admin/ · stop: Ctrl-C)"]
        accounts = Path(settings.VAR_DIR) / "demo-accounts.json"
        if accounts.exists():
            lines += [
                f"  {a['role']:8} {a['email']}  {a['password']}" for a in json.loads(accounts.read_text())
            ]
        self.stdout.write("\n".join(lines))

    def watch(self, running: list[subprocess.Popen[bytes]]) -> None:
        """Waits until a child ends by itself, which is an error: neither is any use without the other."""
        while all(child.poll() is None for child in running):
            time.sleep(0.3)
        raise CommandError("The web server or the worker ended; see its message above.")


def end_all(running: list[subprocess.Popen[bytes]]) -> None:
    """Asks every process group to end, waits, and ends by force what is left."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        for child in running:
            if child.poll() is None:
                os.killpg(child.pid, sign)
        deadline = time.monotonic() + STOP_SECONDS
        for child in running:
            try:
                child.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                continue
