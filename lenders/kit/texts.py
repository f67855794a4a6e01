"""Answers which reviewed text there is for a stage, channel and language, and fills its slots; it judges nothing."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

FOLDER = Path(__file__).resolve().parents[1] / "content" / "kit"
LANGUAGES = ("en", "zh-hans")
STAGES = ("before-due", "due-day", "late-1-7", "late-8-30", "late-31", "fee-charged")
CHANNELS = ("sms", "email", "letter", "chat")
SLOTS: Mapping[str, str | Promise] = {
    "person": _("who writes"),
    "organisation": _("your organisation"),
    "name": _("the borrower’s name"),
    "amount": _("the sum"),
    "date": _("the due day"),
    "fee": _("the fee that was charged"),
    "link": _("the link to Lantern"),
    "offers": pgettext_lazy("slot of a message", "what you can offer"),
    "contact": _("how to reach the person"),
    "complaints": _("where to complain"),
}


@dataclass(frozen=True, slots=True)
class KitText:
    """`subject` is empty where the channel has none. Slots stand in braces."""

    stage: str
    channel: str
    language: str
    subject: str
    body: str

    @property
    def whole(self) -> str:
        return f"{self.subject}\n\n{self.body}" if self.subject else self.body

    def filled(self, values: Mapping[str, str]) -> "KitText":
        """Slots without a value, or with an empty one, stay in braces for whoever sends it."""
        given = _Given({key: value for key, value in values.items() if value})
        return replace(self, subject=self.subject.format_map(given), body=self.body.format_map(given))


class _Given(dict[str, str]):
    def __missing__(self, slot: str) -> str:
        return f"{{{slot}}}"


def find(stage: str, channel: str, language: str) -> KitText | None:
    """None for a combination that the kit does not know."""
    return _all().get((stage, channel, language))


def texts() -> tuple[KitText, ...]:
    """Every text, by language, stage and channel."""
    return tuple(_all().values())


@cache
def _all() -> dict[tuple[str, str, str], KitText]:
    return {
        (stage, channel, language): _text(stage, channel, language, kit(language)[stage][channel])
        for language in LANGUAGES
        for stage in STAGES
        for channel in CHANNELS
    }


def _text(stage: str, channel: str, language: str, written: Any) -> KitText:
    if isinstance(written, str):
        return KitText(stage, channel, language, "", written)
    return KitText(stage, channel, language, written["subject"], written["body"])


@cache
def kit(language: str) -> dict[str, Any]:
    """The file of a language as it stands."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
