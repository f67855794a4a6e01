"""Measures how hard a text is: English by Flesch-Kincaid, Chinese by sentence length; it sets no limits."""

import re
from itertools import chain

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|\d[\d.,]*")
_ENGLISH_END = re.compile(r"(?<=[.!?])[\"”)]*\s+")
_CHINESE_END = re.compile(r"[。！？；!?;]")
_SYLLABLES_OF_A_NUMBER = 2


def english_sentences(lines: list[str]) -> list[list[str]]:
    parts = chain.from_iterable(_ENGLISH_END.split(line) for line in lines)
    return [words for words in map(_WORD.findall, parts) if words]


def syllables(word: str) -> int:
    """Vowel groups, without a silent final e; a number counts as two."""
    if word[0].isdigit():
        return _SYLLABLES_OF_A_NUMBER
    lower = word.lower()
    groups = len(re.findall(r"[aeiouy]+", lower))
    silent = (lower.endswith("e") and not lower.endswith(("le", "ee"))) or re.search(
        r"[^td]ed$|[^s]es$", lower
    )
    return max(1, groups - bool(silent and groups > 1))


def average_words(sentences: list[list[str]]) -> float:
    return sum(map(len, sentences)) / len(sentences)


def grade(sentences: list[list[str]]) -> float:
    """Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59."""
    words = list(chain.from_iterable(sentences))
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * average_words(sentences) + 11.8 * per_word - 15.59


def chinese_sentences(lines: list[str]) -> list[str]:
    parts = chain.from_iterable(_CHINESE_END.split(line) for line in lines)
    return [re.sub(r"\s", "", part) for part in parts if part.strip(" ”’」）)")]
