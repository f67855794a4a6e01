"""What a page is told about a fact: its value, its words in each language and its source; a plain record, no ORM."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import get_language

from facts import standing

FALLBACK = "en"
WHEN_READ = ("date_of_source_read", "date_of_version_read", "date_checked")


@dataclass(frozen=True, slots=True)
class Words:
    """A fact in one language: what it is called, what it means, and what nobody should conclude from it."""

    title: str
    plain: str
    limits: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as people read it, and as a telephone dials it."""

    number: str
    tel: str
    name: str
    open: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """A fact that may be shown. Methods without a language answer in the language of the page."""

    record: str
    rule: str
    place: str
    value: dict[str, Any] = field(hash=False)
    binding: str
    applies_to: str
    effective_from: date
    effective_from_basis: str
    effective_to: date | None
    review_by: date
    checked_on: date
    confidence: str
    source_name: str
    source_article: str
    source_issuer: str
    source_url: str
    words: Mapping[str, Words] = field(hash=False)

    @property
    def topic(self) -> str:
        return self.rule.partition("/")[0]

    @property
    def known_until(self) -> date:
        """The last day this fact answers for."""
        return standing.known_until(self)

    @property
    def start_is_known(self) -> bool:
        """False where the first day is only the day on which somebody read that the rule was in force."""
        return self.effective_from_basis not in WHEN_READ

    @property
    def is_shown(self) -> bool:
        """False for a fact that only computations use: it has no words and no numbers to call."""
        return bool(self.words) or "phones" in self.value

    def title(self, language: str | None = None) -> str:
        return self._words(language).title

    def plain(self, language: str | None = None) -> str:
        return self._words(language).plain

    def limits(self, language: str | None = None) -> str:
        """What nobody should conclude from it."""
        return self._words(language).limits

    def phones(self, language: str | None = None) -> tuple[Phone, ...]:
        """The numbers to call; empty for a fact of another kind."""
        code = language or get_language() or FALLBACK
        return tuple(
            Phone(
                number=phone["number"],
                tel=phone["tel"],
                name=_text(phone.get("name", {}), code),
                open=_text(phone.get("open", {}), code),
            )
            for phone in self.value.get("phones", ())
        )

    def _words(self, language: str | None) -> Words:
        code = language or get_language() or FALLBACK
        return self.words.get(code) or self.words.get(FALLBACK) or Words("", "", "")


def _text(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get(FALLBACK, "")
