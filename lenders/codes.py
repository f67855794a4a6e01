"""Random and short names of this room's rows: what may stand in an address; it looks nothing up."""

import secrets

from sqids import Sqids

# Without look-alikes and vowels; an order of its own, so that a number is not the same word as a question's.
_LETTERS = "Vb7tQzK4mXwRp9GdJ3hLc8NfYs5TvZ2rWkB6xHgPqDyMnFjC"
_SQIDS = Sqids(alphabet=_LETTERS, min_length=4)
LONGEST = 7  # `/g/` and seven letters come to ten characters
_VIA_LETTERS = "23456789bcdfghjkmnpqrstvwxz"


def public_id() -> str:
    """96 random bits in sixteen characters: names a row in the interface for machines."""
    return secrets.token_urlsafe(12)


def via() -> str:
    """What a campaign is called in `?via=`: eight letters, not to be guessed by counting."""
    return "".join(secrets.choice(_VIA_LETTERS) for _ in range(8))


def to_short(number: int) -> str:
    return _SQIDS.encode([number])


def from_short(text: str) -> int | None:
    """The number, None for any word we would not have written ourselves."""
    if not 0 < len(text) <= LONGEST:
        return None
    numbers = _SQIDS.decode(text)
    return numbers[0] if len(numbers) == 1 and to_short(numbers[0]) == text else None
