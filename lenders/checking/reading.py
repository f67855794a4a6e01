"""Answers which words a text is made of and where they stand, with disguises of whole words undone; it judges nothing.

A word is a run of Latin letters and digits, or one Chinese character. Blanks and marks between Chinese characters are
no words, so `起 诉` and `起-诉` read as `起诉`; spelt-out letters, marks inside a word and digits for letters are tried
against the words that the check knows, and taken only where they give one.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from lenders.checking.folding import HIDDEN, fold

_LETTER = r"[a-z0-9$@]"
_INSIDE = rf"[.\-_*'·・/|{HIDDEN}]"
_TOKEN = re.compile(
    rf"""(?P<url>(?:https?://|www\.)[^\s，。；】」）)]{{1,200}}|(?<!{_LETTER})[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,40}}){{0,3}}
      \.(?:example|com|org|net|cn|co|uk|hk|tw|io|app|me|ly|info|top|xyz)(?![a-z0-9@])(?:/[\w\-./?=&%#]{{0,120}})?)
    |(?P<email>[a-z0-9._%+-]{{1,60}}@[a-z0-9-]{{1,60}}\.[a-z0-9.-]{{1,60}})
    |(?P<spelt>(?<!{_LETTER}){_LETTER}(?:[ \t.\-_*·・|/{HIDDEN}]{{1,2}}{_LETTER}(?!{_LETTER}))
      {{2,60}}(?!{_LETTER}))
    |(?P<number>[$£€¥]?\d+(?:[.,]\d+)*)(?![a-z0-9@$])
    |(?P<word>{_LETTER}+(?:!(?={_LETTER}){_LETTER}+)*(?:{_INSIDE}{{1,2}}{_LETTER}+)*)
    |(?P<han>[\u3400-\u4dbf\u4e00-\u9fff【】])
    |(?P<end>[!?。！？…\n]+|\.(?=\s|$)|(?<![\u4e00-\u9fff])\.(?=[\u4e00-\u9fff【]))
    |(?P<comma>[,，;；:：()（）—])""",
    re.VERBOSE,
)
_PART = re.compile(rf"{_LETTER}+(?:!(?={_LETTER}){_LETTER}+)*")
_BLANK = re.compile(r"[^a-z0-9$@]+")
_CONTRACTION = re.compile(r"^[a-z]+'(?:ll|re|ve|s|t|d|m)$")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_ENDINGS = {"'ll": "will", "'re": "are", "'ve": "have", "'d": "would", "'m": "am"}
_NOT = {"won't": "will", "can't": "can", "shan't": "shall", "cannot": "can", "wont": "will", "dont": "do"}
_DIGITS = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i"}
)
_DIGIT_L = str.maketrans(
    {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "l"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """`key` is the word as the check knows it; start and end are offsets in the text as it was given."""

    key: str
    start: int
    end: int
    clause: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its words; `sentences` are ranges of the text, in order, without what is blank around them."""

    text: str
    folded: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]


def read(text: str, known: Container[str]) -> Reading:
    """`known` says which Latin words the check looks for."""
    reader = _Reader(fold(text), known)
    reader.run()
    return Reading(text, reader.folded, tuple(reader.tokens), tuple(reader.sentences()))


class _Reader:
    """One pass from left to right."""

    def __init__(self, folded: str, known: Container[str]) -> None:
        self.folded, self.known = folded, known
        self.tokens: list[Token] = []
        self.clause = self.sentence = 0
        self.ends: list[int] = []
        self.takers: dict[str, Callable[[str, int], None]] = {
            "url": lambda text, at: self.put("<url>", at, at + len(text)),
            "email": lambda text, at: self.put("<email>", at, at + len(text)),
            "number": lambda text, at: self.put("<n>", at, at + len(text)),
            "han": lambda text, at: self.put(text, at, at + 1),
            "spelt": self.take_spelt,
            "word": self.take_word,
            "end": self.take_end,
            "comma": self.take_comma,
        }

    def run(self) -> None:
        for found in _TOKEN.finditer(self.folded):
            kind = found.lastgroup
            if kind:
                self.takers[kind](found.group(), found.start())

    def put(self, key: str, start: int, end: int) -> None:
        self.tokens.append(Token(key, start, end, self.clause, self.sentence))

    def take_end(self, text: str, at: int) -> None:
        self.clause, self.sentence = self.clause + 1, self.sentence + 1
        self.ends.append(at + len(text))

    def take_comma(self, text: str, at: int) -> None:
        self.clause += 1

    def take_spelt(self, text: str, at: int) -> None:
        letters = [(one, at + place) for place, one in enumerate(text) if not _BLANK.match(one)]
        joined = "".join(one for one, _place in letters)
        whole = self.undisguised(joined)
        if whole:
            self.put(whole, at, at + len(text))
            return
        for start, end in self.words_in(joined):
            key = self.undisguised(joined[start:end]) or joined[start:end]
            self.put("<n>" if key.isdigit() else key, letters[start][1], letters[end - 1][1] + 1)

    def words_in(self, joined: str) -> list[tuple[int, int]]:
        """Spelt-out sentences: the longest known word from each place on, else one letter."""
        found, at = [], 0
        while at < len(joined):
            sizes = range(min(14, len(joined) - at), 2, -1)
            size = next((size for size in sizes if self.undisguised(joined[at : at + size])), 1)
            found.append((at, at + size))
            at += size
        return found

    def take_word(self, text: str, at: int) -> None:
        if _CONTRACTION.search(text):
            self.take_contraction(text, at)
            return
        joined = _BLANK.sub("", text)
        parts = [(part.group(), at + part.start()) for part in _PART.finditer(text)]
        if len(parts) > 1:
            whole = self.undisguised(joined)
            if whole and not all(part in self.known for part, _place in parts):
                self.put(whole, at, at + len(text))
                return
        for part, place in parts:
            self.put_plain(part, place, place + len(part))

    def take_contraction(self, text: str, at: int) -> None:
        """`we'll` is `we` and `will`, `won't` is `will` and `not`; an owner's `'s` says nothing."""
        base, _mark, rest = text.partition("'")
        end = at + len(text)
        if rest == "t":
            self.put_plain(_NOT.get(text, base.removesuffix("n")), at, end)
            self.put("not", at, end)
            return
        self.put_plain(base, at, at + len(base))
        if f"'{rest}" in _ENDINGS:
            self.put(_ENDINGS[f"'{rest}"], at + len(base), end)

    def put_plain(self, word: str, start: int, end: int) -> None:
        if word in _NOT:
            self.put(_NOT[word], start, end)
            self.put("not", start, end)
            return
        self.put("<n>" if word.strip("$@").isdigit() else self.undisguised(word) or word, start, end)

    def undisguised(self, word: str) -> str:
        """The known word behind digits for letters and letters said over and over; "" where there is none."""
        if word in self.known:
            return word
        for tried in (word.translate(_DIGITS), word.translate(_DIGIT_L)):
            if tried in self.known:
                return tried
            for calm in (r"\1", r"\1\1"):
                once = _DRAWN_OUT.sub(calm, tried)
                if once in self.known:
                    return once
        return ""

    def sentences(self) -> list[tuple[int, int]]:
        starts = [0, *self.ends]
        stops = [*self.ends, len(self.folded)]
        return [_stripped(self.folded, *part) for part in zip(starts, stops, strict=True)]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip()))
