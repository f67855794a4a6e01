"""A receiver of webhooks on loopback that answers as a script says: refuses, hangs, redirects, drips, and accepts."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from lenders.webhooks.signing import signature


@dataclass
class Receiver:
    """`script` holds what to do with the next calls, in order; afterwards everything is accepted."""

    url: str = ""
    script: list[str] = field(default_factory=list)
    calls: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    elsewhere: int = 0
    released: threading.Event = field(default_factory=threading.Event)

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _body in self.calls]

    def trusts(self, secret: str, call: int = -1) -> bool:
        """Whether one of the signatures of this call is the secret's."""
        headers, body = self.calls[call]
        told = {"message_id": headers["webhook-id"], "timestamp": int(headers["webhook-timestamp"])}
        return signature(secret, **told, body=body) in headers["webhook-signature"].split(" ")


def handler_of(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.path == "/elsewhere":
                receiver.elsewhere += 1
                return self.answer(200)
            receiver.calls.append(({name.lower(): value for name, value in self.headers.items()}, body))
            step = receiver.script.pop(0) if receiver.script else "204"
            return getattr(self, step)() if hasattr(self, step) else self.answer(int(step))

        def answer(self, status: int, **headers: str) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def redirect(self) -> None:
            self.answer(307, Location=receiver.url + "/elsewhere")

        def busy(self) -> None:
            self.answer(503, Retry_After="7200")

        def hang(self) -> None:
            receiver.released.wait(20)

        def drip(self) -> None:
            with contextlib.suppress(OSError):
                for byte in b"HTTP/1.1 200 OK\r\nX: " + b"x" * 500:
                    self.wfile.write(bytes([byte]))
                    time.sleep(0.05)

        def flood(self) -> None:
            with contextlib.suppress(OSError):
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n" + b"x" * 10_000_000)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextlib.contextmanager
def listening() -> Iterator[Receiver]:
    receiver = Receiver()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(receiver))
    server.daemon_threads = True
    receiver.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield receiver
    finally:
        receiver.released.set()
        server.shutdown()
        server.server_close()
