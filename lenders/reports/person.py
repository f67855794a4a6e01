"""Who is a "person" in a report? A random id that the first tap of a visit makes, for one campaign; nobody's name.

It rides behind the campaign's code in `?via=‹code›-‹id›`: no cookie holds it, and another campaign gives another one.
"""

import secrets
from dataclasses import dataclass

_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Visit:
    """What `?via=` says: the campaign's code, and the person's id once there is one."""

    code: str
    person: str = ""

    def __str__(self) -> str:
        return f"{self.code}-{self.person}" if self.person else self.code


def read(text: str) -> Visit:
    """A word that is no id of ours is left out: the next tap makes a new one."""
    code, _dash, person = text.partition("-")
    sound = len(person) == _LENGTH and set(person) <= set(_LETTERS)
    return Visit(code, person if sound else "")


def new() -> str:
    """57 random bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
