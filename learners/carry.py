"""What is a carry code? Makes, reads and hashes it; it knows no learner and counts no tries."""

import secrets
import unicodedata
from datetime import timedelta

from django.conf import settings
from django.utils.crypto import salted_hmac

# No vowel (no word can appear) and nothing that looks like something else.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"
LENGTH = 8
LIFE = timedelta(days=365)
_SALT = "learners.carry"


def make() -> str:
    """Eight random characters, about 38 bits."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def written(code: str) -> str:
    """The code as people read it aloud: two groups of four."""
    return f"{code[:4]}-{code[4:]}"


def read(text: str) -> str | None:
    """The code in what somebody typed, whatever the case, spaces or dashes; None when it cannot be one."""
    folded = unicodedata.normalize("NFKC", text[:40]).upper()
    code = "".join(c for c in folded if c.isalnum())
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def digests(code: str) -> list[str]:
    """Keyed hashes of the code, the current key first, then keys that are being retired."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [salted_hmac(_SALT, code, secret=key, algorithm="sha256").hexdigest() for key in keys]
