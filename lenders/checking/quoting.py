"""Answers whether a phrase only repeats what others write, as a warning does; it finds no phrases."""

import re
from collections.abc import Iterable

from lenders.checking.phrases import Hit
from lenders.checking.reading import Reading

CLAIMED, WARNED = "_claimed", "_warned"
_CLOSES = {"“": "”", "「": "」", "『": "』", "‘": "’", '"': '"', "'": "'"}
_OPENING = re.compile("[“「『‘\"]|(?<![A-Za-z0-9])'")
_LONGEST = 400  # characters between quotation marks
_OTHERS = "anyone|someone|somebody|people|fraudsters|scammers|they|caller|callers|company"
_SAY = "claim*|say|says|said|saying|pretend*|pose*|posing|send|sends|sent|sending|write|writes|wrote|ask|asks|asking"
# Words that say others wrote or claim it, and words that warn of them.
PHRASES: dict[str, dict[str, str]] = {
    CLAIMED: {
        "en": f"{_OTHERS} .. {_SAY}\ncustomer* .. got|received|get",
        "zh": "自称\n冒充\n有人..说\n有人..自称\n诈骗短信\n骗子..说\n收到..短信",
    },
    WARNED: {
        "en": """scam*
            fraudster*
            hang up
            not from us
            is|are not ours
            did not send
            do not believe|trust
            ignore these|them|it|such
            delete it|them|this
            report it|them|this to us
            forward it|them to us
            beware""",
        "zh": """骗子
            诈骗
            防骗
            谨防
            请勿相信
            不要相信
            别信
            不是我们发
            并非我们
            非我们所发
            不要理会
            请删除
            请挂断
            核实""",
    },
}


def phrases() -> Iterable[tuple[str, str, str]]:
    for label, texts in PHRASES.items():
        for language, lines in texts.items():
            for line in lines.splitlines():
                yield label, language, line.strip()


class Quoting:
    """Of one reading: which ranges are quoted, which sentences report, and which lie beside a warning."""

    def __init__(self, reading: Reading, hits: Iterable[Hit]) -> None:
        self.reading = reading
        self.quoted = quoted(reading.text)
        self.claimed: set[int] = set()
        self.near_warning: set[int] = set()
        for hit in hits:
            sentence = reading.tokens[hit.first].sentence
            if hit.label == CLAIMED:
                self.claimed.add(sentence)
            elif hit.label == WARNED:
                self.near_warning |= {sentence - 1, sentence, sentence + 1}

    def is_repeated(self, hit: Hit) -> bool:
        first, last = self.reading.tokens[hit.first], self.reading.tokens[hit.last]
        if first.sentence not in self.near_warning:
            return False
        is_quoted = any(start <= first.start and last.end <= end for start, end in self.quoted)
        return is_quoted or first.sentence in self.claimed


def quoted(text: str) -> list[tuple[int, int]]:
    """Ranges between quotation marks, with the marks."""
    found: list[tuple[int, int]] = []
    for opening in _OPENING.finditer(text):
        start = opening.start()
        if found and start < found[-1][1]:
            continue
        end = text.find(_CLOSES[opening.group()], start + 1, start + _LONGEST)
        if end > 0:
            found.append((start, end + 1))
    return found
