"""Which short word stands for a question's link? Turns a row's number into letters and back; it looks nothing up."""

from sqids import Sqids

# No look-alikes (0 O, 1 l I), no vowels that make words; four letters at least, six reach beyond ten million.
_LETTERS = "k7GpxTw3nRdV9mHbZ5cQyJ2sKtF8vLqW4gMzXr6PfCjDhNB"
_SQIDS = Sqids(alphabet=_LETTERS, min_length=4)
LONGEST = 7  # `/q/` and seven letters come to ten characters


def to_short(number: int) -> str:
    return _SQIDS.encode([number])


def from_short(text: str) -> int | None:
    """The number, None for any word we would not have written ourselves."""
    if not 0 < len(text) <= LONGEST:
        return None
    numbers = _SQIDS.decode(text)
    return numbers[0] if len(numbers) == 1 and to_short(numbers[0]) == text else None
