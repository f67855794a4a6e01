"""Answers which sentences letters are made of, in each language; it must not choose among them."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "wording"
LANGUAGES = {"en": "English", "zh-hans": "中文"}  # each by its own name, for who needs to find it
Sentences = dict[str, str]


@dataclass(frozen=True, slots=True)
class KindWording:
    """`ask_dated` is the request where its dates are known."""

    subject: str
    ask: str
    more: tuple[str, ...]
    ask_dated: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of one language."""

    slots: Sentences
    units: Sentences
    frame: Sentences
    kinds: dict[str, KindWording]
    figures: Sentences
    reasons: Sentences
    events: Sentences

    def counted(self, unit: str, count: int) -> str:
        """`unit` is "day" or "month"."""
        return self.units[unit if count == 1 else f"{unit}s"].format(count=count)


@cache
def wording(language: str) -> Wording:
    """Raises KeyError for a language that letters do not know."""
    name = {code: code for code in LANGUAGES}[language]
    plain = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    kinds = {key: KindWording(**{**one, "more": tuple(one["more"])}) for key, one in plain["kinds"].items()}
    return Wording(**{**plain, "kinds": kinds})
