"""Answers which letters name a sealed link: drawn at random, easy to type; it keeps none of them.

Seven of 49 letters make 678,223,072,849 words, 39.3 bits. That alone would not stop a patient guesser: what guessing
costs with the limits on looking is in docs/decisions/0015-what-guessing-a-sealed-link-costs.md.
"""

import re
import secrets

# No look-alikes (0 O, 1 l I) and no vowels, so that no word comes about.
ALPHABET = "23456789bcdfghjkmnpqrstvwxyzBCDFGHJKLMNPQRSTVWXYZ"
LENGTH = 7  # `/s/` and seven letters come to ten characters
_WORD = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


def draw() -> str:
    number, letters = secrets.randbelow(len(ALPHABET) ** LENGTH), []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def may_be(text: str) -> bool:
    """True for a word that could have been drawn."""
    return _WORD.fullmatch(text) is not None
