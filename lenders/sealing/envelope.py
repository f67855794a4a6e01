"""Answers how terms are closed in a JWE and opened again (RFC 7516, `dir` with A256GCM, compact); it reads no terms.

The header is judged before any key is looked up: nothing but the one algorithm, the key's name and a type may stand
in it, so no token can choose a weaker way, a compression or a key of its own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import OctKey
from joserfc.util import urlsafe_b64decode

ALGORITHM, ENCRYPTION = "dir", "A256GCM"
KEY_BYTES = 32
LONGEST = 4_000  # characters of a token; full terms come to a quarter
_LONGEST_KID = 60
_TYPES = ("JOSE", "JWE", "JWT")
_REGISTRY = jwe.JWERegistry(algorithms=[ALGORITHM, ENCRYPTION])


class Unusable(ValueError):
    """This token opens nothing; `reason` is for the lender's counts and never for the person who holds it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Envelope:
    """What was inside, as plain data."""

    content: dict[str, Any]


def key_of(secret: bytes) -> OctKey:
    """Raises ValueError for anything but 256 bits."""
    if len(secret) != KEY_BYTES:
        raise ValueError("A key has 32 bytes.")
    return OctKey.import_key(secret)


def seal_envelope(content: bytes, key: OctKey, kid: str) -> str:
    header = {"alg": ALGORITHM, "enc": ENCRYPTION, "kid": kid}
    return jwe.encrypt_compact(header, content, key, registry=_REGISTRY)


def kid_in(token: str) -> str:
    """The key's name in the header. Raises Unusable for what we would not open with any key."""
    if len(token) > LONGEST or not token.isascii():
        raise Unusable("not_a_token")
    parts = token.split(".")
    if len(parts) != 5 or parts[1]:
        raise Unusable("not_a_token")
    try:
        header = _strict_json(urlsafe_b64decode(parts[0].encode()))
    except (ValueError, TypeError, RecursionError):
        raise Unusable("not_a_token") from None
    return _kid_of(header)


def _kid_of(header: Any) -> str:
    if not isinstance(header, dict) or not {"alg", "enc", "kid"} <= set(header) <= {
        "alg",
        "enc",
        "kid",
        "typ",
    }:
        raise Unusable("header")
    kid = header["kid"]
    plain = header["alg"] == ALGORITHM and header["enc"] == ENCRYPTION
    if not plain or not isinstance(kid, str) or not 0 < len(kid) <= _LONGEST_KID:
        raise Unusable("header")
    if header.get("typ", "JWT") not in _TYPES:
        raise Unusable("header")
    return kid


def open_envelope(token: str, key: OctKey) -> Envelope:
    """Raises Unusable where the key is another one, a letter was changed, or the content is no group of fields."""
    kid_in(token)
    try:
        content = _strict_json(jwe.decrypt_compact(token, key, registry=_REGISTRY).plaintext or b"")
    except (JoseError, InvalidTag, ValueError, TypeError, RecursionError):
        raise Unusable("forged") from None
    if not isinstance(content, dict):
        raise Unusable("unreadable")
    return Envelope(content)


def _strict_json(text: bytes) -> Any:
    """JSON without a key that stands twice: two readers would see two documents."""
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("key twice")
    return found
