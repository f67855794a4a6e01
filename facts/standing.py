"""When a fact may be used and until when; pure rules on dates and confidence, without the database."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol

from django.utils.translation import gettext as _

VERIFIED = ("verified_primary", "verified_secondary")
# A fact whose review is overdue is shown to its keepers at once; this long it still answers, then it falls silent.
REVIEW_GRACE = timedelta(days=90)


class Dated(Protocol):
    """Anything with the dates of a fact: a row, or what is known of it in memory."""

    @property
    def effective_from(self) -> date | None: ...
    @property
    def effective_to(self) -> date | None: ...
    @property
    def review_by(self) -> date: ...


class Candidate(Dated, Protocol):
    """What a fact has to be sure of before anybody may read it."""

    @property
    def confidence(self) -> str: ...
    @property
    def commencement_confirmed(self) -> bool | None: ...
    @property
    def source_name(self) -> str: ...


def known_until(fact: Dated) -> date:
    """The last day that this fact answers for: what was checked stays true for the past, not for ever after."""
    trusted = fact.review_by + REVIEW_GRACE
    return min(fact.effective_to, trusted) if fact.effective_to else trusted


def answers_on(fact: Dated, on: date) -> bool:
    return fact.effective_from is not None and fact.effective_from <= on <= known_until(fact)


def changes(fact: Dated) -> tuple[date, ...]:
    """The days on which this fact begins to answer and on which it no longer does."""
    return (fact.effective_from, known_until(fact) + timedelta(days=1)) if fact.effective_from else ()


def meet(one: Dated, other: Dated) -> bool:
    """True when both would be in force on some day; the last day belongs to a fact."""
    if one.effective_from is None or other.effective_from is None:
        return False
    return one.effective_from <= (other.effective_to or date.max) and other.effective_from <= (
        one.effective_to or date.max
    )


def obstacles(fact: Candidate, languages: set[str], wanted: set[str]) -> Iterator[str]:
    """Why this fact has to stay a draft, a sentence for each reason; `languages` are those it has words in.

    A fact without any words may be computed with, and no page shows it; `check_facts` names those that a page wants.
    """
    if fact.effective_from is None:
        yield _("It has no start date.")
    if fact.confidence not in VERIFIED:
        yield _("Nobody has verified it yet.")
    if not fact.commencement_confirmed:
        yield _("It is not confirmed that it has begun.")
    if not fact.source_name.strip():
        yield _("It has no source.")
    if languages and wanted - languages:
        yield _("It has no words in: %(languages)s.") % {"languages": ", ".join(sorted(wanted - languages))}
