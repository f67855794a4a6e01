"""Answers what to write in place of a sentence that was found; it keeps who writes and the sum that is due."""

import re

from lenders.checking.findings import Change
from lenders.checking.reading import Reading, Token

# Who writes stands before the sentence and stays: `【小溪金融】`, `Harbour Credit:`, `Hi Sam,`.
_OPENING = re.compile(
    r"\s*(?:【[^】\n]{1,30}】|(?:Hi|Hello|Dear)\b[^,.!\n]{0,40}[,.!]|[^\s:：.,!?，。！？][^:：.!?，。！？\n]{0,40}[:：](?!//))"
)
_SUM = re.compile(r"[$£€¥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?(?:元|块)")
_DUE = {"en": "{sum} is due. ", "zh-hans": "应还 {sum}。"}
# What an organisation's own contact may be found by; it is not lost with the sentence.
_CONTACT = re.compile(r"(?:[A-Z][a-z]+,? )?\(?\d[\d\- ]{6,}\d|[\w.+-]{1,60}@[\w-]{1,60}\.\w+")


def instead(reading: Reading, first: Token, last: Token, kinder: str, language: str) -> Change:
    """The sentences from that of `first` to that of `last`, said kindly; once in a message is enough."""
    start = reading.sentences[first.sentence][0]
    end = reading.sentences[last.sentence][1]
    opening = _OPENING.match(reading.text, start, end)
    if opening and opening.end() < end and opening.end() <= first.start:
        start = opening.end()
    told = reading.text[start:end]
    rest = reading.text[:start] + reading.text[end:]
    said = "" if kinder in rest else kinder
    due = _SUM.search(told)
    words = (_DUE[language].format(sum=due.group()) if due else "") + said + _contact(told, language)
    if opening and start == opening.end() and words and not opening.group().endswith("】"):
        words = f" {words}" if language == "en" else words
    return Change(start, end, words.rstrip())


def _contact(told: str, language: str) -> str:
    found = _CONTACT.search(told)
    if not found:
        return ""
    return f" {found.group()}." if language == "en" else f"{found.group()}。"
