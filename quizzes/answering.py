"""What does one sent form come to? From its fields to a card and what may be kept; it stores nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizzes import cards, kinds, tickets, variants
from quizzes.cards import Card, Place
from quizzes.kinds import Answer, Kind, NeedsAnswer, Posted
from quizzes.marking import NONE, Mark
from quizzes.models import QuestionVersion
from quizzes.tickets import Ticket

CONFIDENCES = ("guessing", "fairly", "sure")


@dataclass(frozen=True, slots=True)
class Kept:
    """What an action may store of an answer; figures of the reader's own loan are not among it."""

    version: QuestionVersion
    answer: Answer
    mark: Mark
    key: str
    tries: int
    variant: str
    confidence: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Outcome:
    card: Card
    kept: Kept | None = None


def answered(posted: Posted, current: QuestionVersion, place: Place) -> Outcome:
    """The card that answers this form. An older edition is marked by what it said; a forged form is asked again."""
    ticket = tickets.read(posted.get("ticket", ""), current.question, current.language)
    version = _asked_version(ticket, current)
    if ticket is None or version is None:
        return Outcome(_expired(posted, current, place))
    if "again" in posted:
        return Outcome(cards.asked(current, place))
    asked = cards.Asked(version, ticket.variant, ticket.tries)
    if "reveal" in posted:
        return Outcome(cards.revealed(asked, _typed(posted, asked), place))
    try:
        given, mark = _marked(posted, asked)
    except NeedsAnswer as needs:
        return Outcome(cards.refused(asked, needs, place))
    once_more = cards.Asked(version, ticket.variant, ticket.tries + 1)
    return Outcome(cards.marked(once_more, given, mark, place), _kept(posted, ticket, once_more, given, mark))


def _asked_version(ticket: Ticket | None, current: QuestionVersion) -> QuestionVersion | None:
    if ticket is None or ticket.number == current.number:
        return current
    return QuestionVersion.objects.filter(
        question=current.question, language=current.language, number=ticket.number
    ).first()


def _marked(posted: Posted, asked: cards.Asked) -> tuple[Answer, Mark]:
    """Raises NeedsAnswer. "I am not sure" is an answer to every graded question."""
    kind = asked.kind
    if "unsure" in posted and kind.graded and kind.asks_unsure:
        return {"unsure": True}, Mark(NONE, unsure=True)
    given = _read(kind, posted, asked)
    return given, kind.mark(asked.content["body"], given)


def _read(kind: Kind, posted: Posted, asked: cards.Asked) -> Answer:
    return kind.read(posted, asked.content["body"], asked.version.language)


def _typed(posted: Posted, asked: cards.Asked) -> Answer:
    """What stands in the form, complete or not."""
    try:
        return _read(asked.kind, posted, asked)
    except NeedsAnswer as needs:
        return needs.typed


def _expired(posted: Posted, version: QuestionVersion, place: Place) -> Card:
    """A forged or outlived form is not marked: the question stands there again with the answer filled in."""
    asked = cards.Asked(version, kinds.get(version.content["kind"]).draw())
    return Card(asked, answer=_typed(posted, asked), problem=cards.waited_too_long(), place=place)


def _kept(posted: Posted, ticket: Ticket, asked: cards.Asked, given: Answer, mark: Mark) -> Kept:
    confidence = posted.get("confidence", "")
    variant = variants.name_of(ticket.variant)
    return Kept(
        version=asked.version,
        answer={"own": True} if variant == variants.OWN else given,
        mark=mark,
        key=tickets.attempt_key(ticket, given),
        tries=asked.tries,
        variant=variant,
        confidence=confidence if confidence in CONFIDENCES else "",
        purpose=ticket.purpose,
    )


def as_mapping(kept: Kept) -> Mapping[str, Any]:
    """The fields of `actions.record_attempt`."""
    return {name: getattr(kept, name) for name in kept.__slots__}
