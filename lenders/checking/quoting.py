"""Answers whether a phrase only repeats what others write, or means no harm in its turn of speech; it finds none."""

import re
from collections.abc import Iterable

from lenders.checking.phrases import Hit
from lenders.checking.reading import Reading

CLAIMED, WARNED, HARMLESS = "_claimed", "_warned", "_harmless"
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
    # Whole turns of speech in which a word of the check is no finding: a street, a helper, a care for somebody.
    HARMLESS: {
        "en": """court road|street|lane|avenue|house|yard|drive|place
            <you> employer|boss pays|paid|pay
            if <you> employer|boss|partner|wife|husband|family
            <you> <kin> .. is|are|feel|feels|get|gets well|better|ill|unwell
            talk|speak (to|with) <you> <kin> .. first|too
            <you> <kin> .. may|can|could help|join|speak|talk|call
            with <you> <kin> .. if
            sorry .. <you> <kin>
            you may|can|could ask|bring|tell <you> <kin>
            <you> <kin> or <the> adviser|advisor
            free legal|law advice|aid|help|clinic""",
        "zh": """法院路
            [法律|律师][咨询|援助]
            法律援助
            [您|你](的)[单位|公司]..[发薪|发工资|工资]
            [请|让|和|跟|同]..[家人|爱人|朋友|亲友|顾问|父母|孩子|老婆|老公|太太|先生]..[陪|一起|帮|商量|来电|说说]
            [家人|家里人|孩子|母亲|父亲|爱人|老人|妈|爸]..[都好|还好|好些|康复|生病|住院|平安]
            [告诉|麻烦告诉]我们别""",
    },
    WARNED: {
        "en": """scam*
            fake
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
            是假的
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
        self.harmless: set[int] = set()
        for hit in hits:
            if hit.label == HARMLESS:
                self.harmless.update(range(hit.first, hit.last + 1))
                continue
            sentence = reading.tokens[hit.first].sentence
            if hit.label == CLAIMED:
                self.claimed.add(sentence)
            elif hit.label == WARNED:
                self.near_warning |= {sentence - 1, sentence, sentence + 1}

    def is_harmless(self, hit: Hit) -> bool:
        return hit.first in self.harmless and hit.last in self.harmless

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
