"""What every family of the check has in common; a sibling module offers one `FAMILY` of this shape."""

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from django.utils.functional import Promise

from lenders.checking.evidence import Evidence
from lenders.checking.message import Message
from lenders.checking.reading import Reading

PHRASES = Path(__file__).resolve().parents[2] / "content" / "phrases"
Severity = Literal["must", "should", "look"]
Texts = Mapping[str, str]  # language of the message to words: `en`, `zh-hans`

THREATS = dict.fromkeys(("CN", "HK", "TW", "US", "GB"), "collection_threats/main")


@dataclass(frozen=True, slots=True)
class Said:
    """Ways to say one thing, as lenders/checking/phrases.py reads them, and what could be said instead."""

    key: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    kinder: Texts
    reason: str | Promise = ""  # "" for the family's own
    # The rule of a place forbids less than this: it is shown, and the level stays advice.
    asks_more: bool = False
    mention: bool = False  # a word alone, found only where its sentence neither denies nor cares


@dataclass(frozen=True, slots=True)
class Spot:
    """Something found without phrases; start equals end where words are missing and could be put there."""

    start: int
    end: int
    kinder: str | None = None
    reason: str | Promise = ""
    severity: Severity | None = None
    rule: str = ""  # the fact that counts here, where it is another than the family's


@dataclass(frozen=True, slots=True)
class Asked:
    """What a family looks at: the message, its words, its language, and which rule of its place answers."""

    message: Message
    reading: Reading
    language: str
    value_of: Callable[[str], Mapping[str, object] | None]


@dataclass(frozen=True, slots=True)
class Family:
    """`backing` names the rule of facts that says it, by place; elsewhere it is our own advice."""

    code: str
    order: int
    title: str | Promise
    reason: str | Promise
    severity: Severity
    said: tuple[Said, ...] = ()
    look: Callable[[Asked], Iterator[Spot]] | None = None
    backing: Mapping[str, str] = field(default_factory=dict)
    evidence: Evidence | None = None
    yields_to: tuple[str, ...] = ()  # what lies within words of these families says the same once more


def said(code: str, reasons: Mapping[str, str | Promise] | None = None) -> tuple[Said, ...]:
    """The phrases in the file of this family; `reasons` are those that differ from the family's own, by key."""
    parts = tomllib.loads((PHRASES / f"{code}.toml").read_text(encoding="utf-8"))
    return tuple(
        Said(
            key=key,
            en=tuple(part["en"].split("\n")[:-1]),
            zh=tuple(part["zh"].split("\n")[:-1]),
            kinder=part["kinder"],
            reason=(reasons or {}).get(key, ""),
            asks_more=part.get("asks_more", False),
            mention=part.get("mention", False),
        )
        for key, part in parts.items()
    )
