"""Answers where the phrases of the check stand in a reading, all in one pass; it does not know what they mean.

How phrases are written. English, one word an element: `sue*` any ending of up to three letters, `a|b` either, `(a)`
with or without, `to_jail` a word of two, `<we>` a class, `..` up to four words between. Chinese, one character an
element: `[起诉|控告]` either, `(了)` with or without, `..` up to eight characters between. A character that is often
replaced by one of the same sound is found in either form.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from lenders.checking.reading import Reading, Token
from lenders.checking.tables import sounds, word_lists

GAP = ".."
GAPS = {"en": 4, "zh": 8}
_GAPS = {f"{GAP}{size}": size for size in GAPS.values()}
_MOST_SWAPPED = 60  # a phrase of more forms than this is found as written alone
Found = tuple[Any, tuple[int, ...]]
_ZH_ELEMENT = re.compile(r"\.\.|<[^>]+>|\([^)]*\)|\[[^\]]*\]|[a-z0-9]+|.")
CLASSES = {name: frozenset(words) for name, words in word_lists()["classes"].items()}
_CLASSES_OF: dict[str, list[str]] = {}
for _name, _words in CLASSES.items():
    for _word in _words:
        _CLASSES_OF.setdefault(_word, []).append(_name)


@dataclass(frozen=True, slots=True)
class Hit:
    """`tokens` are the places of the words of the phrase, without those that a gap skipped."""

    label: Any
    tokens: tuple[int, ...]

    @property
    def first(self) -> int:
        return self.tokens[0]

    @property
    def last(self) -> int:
        return self.tokens[-1]


class Lexicon:
    """Every phrase of the check with its label, ready to be looked for."""

    def __init__(self, phrases: Iterable[tuple[Any, str, str]]) -> None:
        """Label, language (`en` or `zh`), phrase."""
        self.root: dict[str, Any] = {}
        self.words: set[str] = set()
        self.stems: set[str] = set()
        self.swaps = sounds()
        for label, language, phrase in phrases:
            meant = list(expanded(phrase, language))
            forms = self._forms if len(meant) <= _MOST_SWAPPED else _only
            for elements in meant:
                for form in forms(elements, language):
                    self._learn(label, language, form)
        self.root = _shared(self.root, {})
        self.known = _Known(self.words, self.stems)

    def _learn(self, label: Any, language: str, form: tuple[str, ...]) -> None:
        node = self.root
        for element in form:
            if element.endswith("*"):
                self.stems.add(element)
            elif element.isascii() and element.isalnum():
                self.words.add(element)
            node = node.setdefault(f"{GAP}{GAPS[language]}" if element == GAP else element, {})
        node.setdefault("", []).append(label)

    def _forms(self, elements: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
        """The phrase, and with each character in turn put by one of the same sound."""
        yield elements
        if language != "zh" or sum(len(one) == 1 for one in elements) < 2:
            return
        for place, element in enumerate(elements):
            for other in self.swaps.get(element, ()):
                yield (*elements[:place], other, *elements[place + 1 :])

    def hits(self, reading: Reading) -> list[Hit]:
        """Every phrase found, in the order of its first word; of one label at one place the longest alone."""
        keys = [self._keys(token.key) for token in reading.tokens]
        found: list[Hit] = []
        for start in range(len(keys)):
            best: dict[Any, tuple[int, ...]] = {}
            for label, places in self._from(start, keys, reading.tokens):
                if label not in best or places[-1] > best[label][-1]:
                    best[label] = places
            found += [Hit(label, places) for label, places in best.items()]
        return found

    def _from(self, start: int, keys: list[tuple[str, ...]], tokens: tuple[Token, ...]) -> Iterator[Found]:
        """Every phrase that begins at `start`, with the places of its words. No state is looked at twice."""
        ahead: list[Found] = [(self.root[key], (start,)) for key in keys[start] if key in self.root]
        seen: set[tuple[int, int]] = set()
        while ahead:
            node, places = ahead.pop()
            state = (id(node), places[-1])
            if state in seen:
                continue
            seen.add(state)
            for label in node.get("", ()):
                yield label, places
            place = places[-1] + 1
            if place == len(keys):
                continue
            for key in keys[place]:
                if key in node:
                    ahead.append((node[key], (*places, place)))
            for gap, size in _GAPS.items():
                if gap in node:
                    ahead += _after_gap(node[gap], places, size, keys, tokens)

    def _keys(self, word: str) -> tuple[str, ...]:
        found = self.known.keys.get(word)
        if found is None:
            found = self.known.keys[word] = self.known.keys_of(word)
        return found


def _shared(node: dict[str, Any], known: dict[tuple[Any, ...], dict[str, Any]]) -> dict[str, Any]:
    """The same tree with one node for all that go on alike: a tenth of the memory for phrases with alternatives."""
    parts = {key: value if key == "" else _shared(value, known) for key, value in node.items()}
    shape = tuple(sorted((key, tuple(value) if key == "" else id(value)) for key, value in parts.items()))
    return known.setdefault(shape, parts)


def _after_gap(
    node: dict[str, Any],
    places: tuple[int, ...],
    size: int,
    keys: list[tuple[str, ...]],
    tokens: tuple[Token, ...],
) -> Iterator[tuple[dict[str, Any], tuple[int, ...]]]:
    """What continues behind up to `size` words of the same sentence; in Chinese, of the same clause."""
    begun = tokens[places[-1]]
    for place in range(places[-1] + 1, min(places[-1] + size + 2, len(keys))):
        token = tokens[place]
        if token.sentence != begun.sentence or (size == GAPS["zh"] and token.clause != begun.clause):
            return
        for key in keys[place]:
            if key in node:
                yield node[key], (*places, place)


class _Known:
    """Which Latin words the check looks for: said in full, or by their stem."""

    def __init__(self, words: set[str], stems: set[str]) -> None:
        self.words = words | {word for words in CLASSES.values() for word in words if word.isascii()}
        self.stems = stems
        self.keys: dict[str, tuple[str, ...]] = {}

    def __contains__(self, word: object) -> bool:
        return word in self.words or (isinstance(word, str) and any(True for _stem in self.stems_of(word)))

    def stems_of(self, word: str) -> Iterator[str]:
        for cut in range(4):
            stem = f"{word[: len(word) - cut]}*"
            if len(stem) > 3 and stem in self.stems:
                yield stem

    def keys_of(self, word: str) -> tuple[str, ...]:
        return (word, *_CLASSES_OF.get(word, ()), *self.stems_of(word))


def _only(elements: tuple[str, ...], language: str) -> tuple[tuple[str, ...], ...]:
    return (elements,)


def expanded(phrase: str, language: str) -> Iterator[tuple[str, ...]]:
    """Each plain sequence of elements that a written phrase stands for."""
    elements = phrase.split() if language == "en" else _ZH_ELEMENT.findall(phrase)
    for choice in product(*(_alternatives(element, language) for element in elements)):
        yield tuple(part for parts in choice for part in parts)


def _alternatives(element: str, language: str) -> list[tuple[str, ...]]:
    optional = element.startswith("(")
    inner = element.strip("()[]") if element[0] in "([" else element
    split = (
        (lambda one: tuple(one.split("_")))
        if language == "en"
        else (lambda one: tuple(_ZH_ELEMENT.findall(one)))
    )
    found = [split(one) for one in inner.split("|")]
    return [(), *found] if optional else found
