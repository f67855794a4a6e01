"""Answers what may stand in a table in place of a secret word that is looked up: a keyed mark; it keeps no word.

Without the keys of the settings a mark leads to no word, however short the word is. All keys are tried on reading, the
newest writes (`DATA_KEYS`, as in `home.at_rest`).
"""

import base64
import hmac
from functools import lru_cache

from django.conf import settings


def mark(purpose: str, word: str) -> str:
    """128 bits as 32 characters; each `purpose` has marks of its own."""
    return _mark(settings.DATA_KEYS[0], purpose, word)


def marks(purpose: str, word: str) -> list[str]:
    """Every mark that the word may have been written with."""
    return [_mark(key, purpose, word) for key in settings.DATA_KEYS]


def _mark(key: str, purpose: str, word: str) -> str:
    return hmac.digest(_secret(key), f"{purpose}\0{word}".encode(), "sha256")[:16].hex()


@lru_cache(maxsize=16)
def _secret(key: str) -> bytes:
    return base64.urlsafe_b64decode(key)
