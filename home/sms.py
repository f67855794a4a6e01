"""Sends one text message the way SMS_URL names: terminal, folder or HTTP gateway; it logs no word of it."""

import json
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

TIMEOUT_SECONDS = 5


class NotSent(Exception):
    """The gateway did not take the message; the sender may try again."""


def is_available() -> bool:
    return bool(settings.SMS_URL)


def send(*, to: str, text: str) -> None:
    """`to` is a number in E.164 form. Raises NotSent."""
    way = urlsplit(settings.SMS_URL).scheme
    {"console": _to_terminal, "file": _to_folder, "http": _to_gateway, "https": _to_gateway}[way](to, text)


def _to_terminal(to: str, text: str) -> None:
    print(f"SMS to {to}: {text}")  # noqa: T201  (a laptop's way to read its own codes)


def _to_folder(to: str, text: str) -> None:
    """One file a message, so that a test or an operator can read what went out."""
    folder = Path(urlsplit(settings.SMS_URL).path)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{time.time_ns()}.json").write_text(json.dumps({"to": to, "text": text}), encoding="utf-8")


def _to_gateway(to: str, text: str) -> None:
    """POST of {"to", "text"} as JSON; SMS_TOKEN goes along as bearer. Any answer but 2xx is a refusal."""
    request = urllib.request.Request(  # noqa: S310  (the scheme was chosen above)
        settings.SMS_URL,
        data=json.dumps({"to": to, "text": text}).encode(),
        headers={"Content-Type": "application/json", "Authorization": f"Bearer {settings.SMS_TOKEN}"},
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_SECONDS):  # noqa: S310
            return
    except OSError as wrong:
        raise NotSent from wrong
