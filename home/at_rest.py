"""Encrypts what the database keeps and no operator should read by looking; it decides neither what nor how long.

Keys are `settings.DATA_KEYS`, newest first: the first one writes, each of them reads, so that a rotation loses nothing.
"""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Unreadable(Exception):
    """Not ours, changed on the way, or written with a key that is gone."""


def _keys() -> MultiFernet:
    return MultiFernet([Fernet(key) for key in settings.DATA_KEYS])


def encrypted(plain: bytes) -> bytes:
    """The Fernet token of `plain`: letters and digits that also tell when they were changed."""
    return _keys().encrypt(plain)


def decrypted(token: bytes) -> bytes:
    """What `encrypted` was given. Raises Unreadable."""
    try:
        return _keys().decrypt(token)
    except (InvalidToken, TypeError):
        raise Unreadable from None


def renewed(token: bytes) -> bytes | None:
    """The same under the newest key; None where it is under it already. Raises Unreadable."""
    try:
        Fernet(settings.DATA_KEYS[0]).decrypt(token)
    except InvalidToken:
        return encrypted(decrypted(token))
    return None
