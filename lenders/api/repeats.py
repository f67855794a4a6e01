"""The same call sent twice is done once: answers to an Idempotency-Key are kept for a day and given again.

Key, effect and answer are one transaction, so a second call waits for the first and then hears the same; a call that
ended in a refusal or a crash leaves nothing behind, and the key may be used again.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from home.at_rest import Unreadable, decrypted, encrypted
from home.problems import problem
from lenders.api.entry import LenderToken, Refused
from lenders.models import ApiClient, KeptAnswer
from lenders.models.idempotency import KEPT

_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_HEADERS = ("Content-Type", "ETag", "Location")
_ANY_SCOPE = LenderToken("")
Call = Callable[[], HttpResponse]


class _Undone(Exception):
    """Carries a refusal out of the transaction that it must not leave a trace in."""

    def __init__(self, response: HttpResponse) -> None:
        super().__init__()
        self.response = response


def answered(request: HttpRequest, call: Call) -> HttpResponse:
    """The answer of `call`, or the one that it had before under this key."""
    key = request.headers.get("Idempotency-Key")
    if request.method != "POST" or key is None:
        return call()
    if not _KEY.fullmatch(key):
        return problem(400, "An Idempotency-Key has 1 to 255 visible ASCII characters.")
    try:
        caller = _ANY_SCOPE.caller(request)
    except Refused:
        return call()  # which says so
    return call() if caller.left < 0 else _once(caller.client, key, request, call)


def _once(client: ApiClient, key: str, request: HttpRequest, call: Call) -> HttpResponse:
    this_call = _hash(f"{request.method} {request.get_full_path()}".encode(), request.body)
    try:
        with transaction.atomic():
            kept, is_new = _claim(client, _hash(key.encode()), this_call, timezone.now())
            if not is_new:
                return _again(kept, this_call)
            response = call()
            if not 200 <= response.status_code < 300:
                raise _Undone(response)
            _keep(kept, response)
            return response
    except _Undone as undone:
        return undone.response


def _claim(client: ApiClient, key_hash: str, call_hash: str, now: datetime) -> tuple[KeptAnswer, bool]:
    """The row of this key; where another call holds it, this waits until that one has ended."""
    rows = KeptAnswer.objects.filter(client=client, key_hash=key_hash)
    rows.filter(created__lte=now - KEPT).delete()
    return KeptAnswer.objects.get_or_create(
        client=client, key_hash=key_hash, defaults={"call_hash": call_hash, "created": now}
    )


def _keep(kept: KeptAnswer, response: HttpResponse) -> None:
    kept.status = response.status_code
    kept.headers = {name: response[name] for name in _HEADERS if name in response}
    kept.body = encrypted(zlib.compress(response.content, level=1))
    kept.save(update_fields=["status", "headers", "body"])


def _again(kept: KeptAnswer, call_hash: str) -> HttpResponse:
    if kept.call_hash != call_hash:
        return problem(
            422,
            "This Idempotency-Key was used for another call. Take a new key for a new call.",
            errors=[{"field": "Idempotency-Key", "reason": "key_of_another_call", "message": "used before"}],
        )
    try:
        body = zlib.decompress(decrypted(bytes(kept.body)))
    except Unreadable:
        return problem(409, "This call was done before, but its answer cannot be read any more.")
    response = HttpResponse(body, status=kept.status, headers=kept.headers)
    response["Idempotency-Replayed"] = "true"
    return response


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(json.dumps([len(part) for part in parts]).encode() + b"".join(parts)).hexdigest()
