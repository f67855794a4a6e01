"""Sends requests to loopback from a few connections at once, a bounded number of them, and says how long they took."""

import socket
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import urlencode

CONNECTIONS = 4
PATIENCE = 30  # seconds for one answer


@dataclass(frozen=True)
class Request:
    """A GET, or a POST when there is a form."""

    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    form: tuple[tuple[str, str], ...] = ()

    def bytes(self, port: int) -> bytes:
        body = urlencode(self.form).encode()
        lines = [
            f"{'POST' if body else 'GET'} {self.path} HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Connection: close",
        ]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        if body:
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + body


@dataclass(frozen=True)
class Answer:
    status: int
    head: str
    body: bytes


def fetch(port: int, request: Request) -> Answer:
    raw = _exchange(port, request.bytes(port))
    head, _, body = raw.partition(b"\r\n\r\n")
    return Answer(int(head.split(b" ", 2)[1]), head.decode("latin-1"), body)


def cookie_in(answer: Answer) -> str:
    """The first cookie that the answer sets, as a browser would send it back."""
    lines = [line for line in answer.head.splitlines() if line.lower().startswith("set-cookie:")]
    assert lines, answer.head
    return lines[0].split(":", 1)[1].split(";")[0].strip()


def seconds_for(port: int, request: Request, count: int, connections: int = CONNECTIONS) -> float:
    """Every answer has to begin like the first one, so that nobody measures how fast errors are."""
    message = request.bytes(port)
    line = _exchange(port, message)[:15]
    begun = time.perf_counter()
    with ThreadPoolExecutor(connections) as pool:
        shares = [count // connections] * connections
        for finished in [pool.submit(_repeat, port, message, share, line) for share in shares]:
            finished.result()
    return time.perf_counter() - begun


def _repeat(port: int, message: bytes, count: int, line: bytes) -> None:
    for _ in range(count):
        assert _exchange(port, message).startswith(line)


def _exchange(port: int, message: bytes) -> bytes:
    """One connection per request, as gunicorn's sync worker closes it after each."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        connection.sendall(message)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)
