"""Answers how a lender's offers are said inside a sentence of a reminder; it does not know which are in force."""

from collections.abc import Iterable
from typing import Protocol

from lenders.kit.texts import kit

# A sentence carries two at most; these ease a month most, so they are named first.
ORDER = ("grace", "spread_arrears", "freeze_interest", "waive_fee", "lower_instalment")
MOST = 2


class Granted(Protocol):
    """An offer: its kind by the engine's name, and its limit in days or months where it has one."""

    @property
    def kind(self) -> str: ...
    @property
    def limit(self) -> int: ...


def offer_words(offers: Iterable[Granted], language: str) -> str:
    """`14 more days or 6 monthly parts`; without an offer, what any lender can do: another day, or smaller parts."""
    words = kit(language)["offers"]
    limits = {offer.kind: offer.limit for offer in offers if offer.kind in ORDER}
    said = [words[kind].format(count=limits[kind]) for kind in ORDER if kind in limits][:MOST]
    if not said:
        return str(words["none"])
    return str(words["last"].join(said))
