"""Answers which labelled messages there are and to which half each belongs; it must not check them."""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "content" / "messages"
LANGUAGES = ("en", "zh-hans")
RULES, KEPT, LATER = "rules", "kept", "later"
BATCHES = ("", "second", "third", "later")
# Chosen before the first rule, so that each family and kind has a third at least in either half.
SALT = "lantern-1253:"


@dataclass(frozen=True, slots=True)
class Labelled:
    """`finds` maps a family to the words that show it, "" where something is missing.

    `batch`: "" the first, of two halves; "second" and "third" belong to the rules half; "later" came after all rules.
    """

    text: str
    kind: str
    channel: str
    language: str
    finds: Mapping[str, str]
    batch: str = ""

    @property
    def half(self) -> str:
        if self.batch:
            return LATER if self.batch == LATER else RULES
        first = hashlib.sha256((SALT + self.text).encode()).digest()[0]
        return KEPT if first % 2 else RULES


@cache
def messages() -> tuple[Labelled, ...]:
    return tuple(
        Labelled(one["text"], one["kind"], one.get("channel", "sms"), language, one["finds"], batch)
        for language in LANGUAGES
        for batch in BATCHES
        for one in tomllib.loads(
            (FOLDER / f"{batch}-{language}.toml".lstrip("-")).read_text(encoding="utf-8")
        )["messages"]
    )
