"""Answers whether an address may look behind letters once more; it counts only letters that were never given out.

What guessing costs: docs/decisions/0015-what-guessing-a-sealed-link-costs.md. Somebody who follows a real link is never
held up by strangers who guess: while many guess, an address is closed at its first wrong word instead of its twentieth.
"""

from home.allowance import Allowance

WRONG_WORDS = 20  # an hour, from one address: a family behind one network may mistype
MANY_WRONG_WORDS = 2_000  # an hour, from all
HOUR = 3600
MISSES = Allowance("sealed-words", WRONG_WORDS, MANY_WRONG_WORDS, HOUR)


def may_look(address: str) -> bool:
    mine, everyone = MISSES.counted(address)
    return mine < (WRONG_WORDS if everyone < MANY_WRONG_WORDS else 1)


def missed(address: str) -> None:
    MISSES.allow(address)
