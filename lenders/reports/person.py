"""Who is a "person" in a report? A random id that the first tap of a visit makes, for one campaign; nobody's name.

It rides behind the campaign's code in `?via=‹code›-‹id›`: no cookie holds it, and another campaign gives another one.
A keyed proof stands behind it, so that nobody makes up people past the allowance for new ones.
"""

import secrets
from dataclasses import dataclass

from home.marks import mark, marks

_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
_LENGTH = 9
_PROOF = (
    6  # 24 bits: millions of posts for one invented person; code, id and proof fill what `home.via` carries
)
_MARK = "person of a visit"


@dataclass(frozen=True, slots=True)
class Visit:
    """What `?via=` says: the campaign's code, and the person's id once there is one."""

    code: str
    person: str = ""

    def __str__(self) -> str:
        if not self.person:
            return self.code
        name = f"{self.code}-{self.person}"
        return name + mark(_MARK, name)[:_PROOF]


def read(text: str) -> Visit:
    """A word that is no id of ours is left out: the next tap makes a new one."""
    code, _dash, _rest = text.partition("-")
    name, proof = text[:-_PROOF], text[-_PROOF:]
    person = name.removeprefix(f"{code}-")
    sound = len(person) == _LENGTH and proof in {one[:_PROOF] for one in marks(_MARK, name)}
    return Visit(code, person if sound else "")


def new() -> str:
    """42 random bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
