"""Carries one message to one address and says what came back; it follows no redirect and waits for nobody long.

The connection goes to the address that was looked at, never to what the name says a moment later; certificate and
Host keep the name. A watch closes the connection when the whole attempt takes too long, however slowly bytes drip.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from http.client import HTTPException
from threading import Timer
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from lenders.webhooks import addresses
from lenders.webhooks.addresses import Place, Refused

CONNECT_SECONDS = 5.0
SILENT_SECONDS = 10.0
WHOLE_SECONDS = 15.0
MOST_BYTES = 16 * 1024  # of an answer that nobody reads
AGENT = "Lantern-Webhooks/1"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`result` is `ok`, `gone` (410) or a word for what went wrong; `status` where there was an answer."""

    result: str
    status: int | None = None
    asked_for: timedelta | None = None

    @property
    def is_delivered(self) -> bool:
        return self.result == "ok"


class _Pinned:
    """Connects to one number, and can be cut off from another thread even while TLS begins."""

    number = ""
    host: str
    port: int
    watched: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        connection = socket.create_connection((self.number, self.port), timeout=CONNECT_SECONDS)
        connection.settimeout(SILENT_SECONDS)
        self.watched = socket.socket(fileno=os.dup(connection.fileno()))
        return connection

    def cut(self) -> None:
        if self.watched is not None:
            with suppress(OSError):
                self.watched.shutdown(socket.SHUT_RDWR)

    def let_go(self) -> None:
        if self.watched is not None:
            self.watched.close()


class _Plain(_Pinned, HTTPConnection):
    pass


class _Secure(_Pinned, HTTPSConnection):
    pass


def send(url: str, body: bytes, headers: dict[str, str], *, whole_seconds: float = WHOLE_SECONDS) -> Outcome:
    """POSTs `body`; anything but a 2xx answer in time is an Outcome with a word, never an exception."""
    try:
        place = addresses.read(url)
        number = addresses.reachable(place)[0]
    except Refused as refused:
        return Outcome(refused.reason)
    return _carried(_connection(place, number), place, body, headers, whole_seconds)


def _connection(place: Place, number: str) -> _Plain | _Secure:
    connection: _Plain | _Secure
    if place.secure:
        connection = _Secure(place.host, place.port, cert_reqs="CERT_REQUIRED")
    else:
        connection = _Plain(place.host, place.port)
    connection.number, connection.timeout = number, SILENT_SECONDS
    return connection


def _carried(
    connection: Any, place: Place, body: bytes, headers: dict[str, str], whole_seconds: float
) -> Outcome:
    cut_off: list[bool] = []

    def cut() -> None:
        cut_off.append(True)
        connection.cut()

    watch = Timer(whole_seconds, cut)
    watch.daemon = True
    watch.start()
    try:
        fixed = {"Content-Type": "application/json", "User-Agent": AGENT, "Accept-Encoding": "identity"}
        connection.request("POST", place.path, body=body, headers=fixed | headers, preload_content=False)
        answer = connection.getresponse()
        outcome = _judged(answer)
        answer.read(MOST_BYTES, decode_content=False)
        return Outcome("too_slow") if cut_off and not outcome.is_delivered else outcome
    except TimeoutError:
        return Outcome("too_slow")
    except (OSError, HTTPError, HTTPException, ValueError) as wrong:
        return Outcome("too_slow" if cut_off or "Timeout" in type(wrong).__name__ else "no_connection")
    finally:
        watch.cancel()
        connection.close()
        connection.let_go()


def _judged(answer: Any) -> Outcome:
    status = int(answer.status)
    if 200 <= status < 300:
        return Outcome("ok", status)
    if 300 <= status < 400:
        return Outcome("redirect", status)
    return Outcome("gone" if status == 410 else "refused", status, _asked_for(answer))


def _asked_for(answer: Any) -> timedelta | None:
    """Retry-After in seconds; dates and nonsense are left alone."""
    seconds = answer.headers.get("Retry-After", "")
    return (
        timedelta(seconds=int(seconds))
        if seconds.isascii() and seconds.isdigit() and len(seconds) < 7
        else None
    )
