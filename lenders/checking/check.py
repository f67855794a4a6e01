"""Answers what is wrong with a lender's own text, where and why; it stores, logs and sends nothing of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.utils import timezone
from django.utils.functional import Promise

from facts import asking
from facts.known import Known
from lenders.checking import negation, quoting
from lenders.checking.binding import RuleInForce, backing_fact, level_of
from lenders.checking.families import Asked, Family, Said, Spot, all_families
from lenders.checking.findings import Change, Finding
from lenders.checking.message import Message
from lenders.checking.phrases import Hit, Lexicon
from lenders.checking.reading import Reading, read
from lenders.checking.rewording import instead

MOST_OF_A_FAMILY = 20  # enough to see; a text with more is to be written anew


@dataclass(frozen=True, slots=True)
class _Found:
    """Where one family found something, before it is said how binding that is."""

    family: Family
    start: int
    end: int
    change: Change | None
    spot: Spot | None = None
    said: Said | None = None


@cache
def lexicon() -> Lexicon:
    """Every phrase of every family, and those of quoting; made once a process."""
    own = [
        ((family.code, said.key), language, phrase)
        for family in all_families()
        for said in family.said
        for language, phrases in (("en", said.en), ("zh", said.zh))
        for phrase in phrases
    ]
    return Lexicon([*own, *quoting.phrases()])


def check(
    message: Message, in_force: RuleInForce = asking.in_force, today: date | None = None
) -> list[Finding]:
    """Findings in the order of the text. `today` is the day whose rules count where no time is planned."""
    on = message.planned.date() if message.planned else today or timezone.localdate()
    reading = read(message.text, lexicon().known)
    asked = Asked(message, reading, message.language, lambda rule: _value(in_force(rule, message.place, on)))
    found = [*_said(asked), *_looked_at(asked)]
    told = [_finding(one, message.place, on, in_force) for one in found]
    return sorted(told, key=lambda finding: (finding.start, finding.end))


def _value(fact: Known | None) -> Mapping[str, object] | None:
    return fact.value if fact else None


def _said(asked: Asked) -> Iterator[_Found]:
    """What phrases found, one finding for each family and sentence."""
    reading = asked.reading
    hits = lexicon().hits(reading)
    said = quoting.Quoting(reading, hits)
    gentle = negation.gentle_sentences(reading)
    kept: dict[str, dict[int, list[Hit]]] = {}
    for hit in _unyielding(hit for hit in hits if isinstance(hit.label, tuple)):
        if _is_excused(hit, said, reading, gentle):
            continue
        by_sentence = kept.setdefault(hit.label[0], {})
        sentence = reading.tokens[hit.first].sentence
        if sentence in by_sentence or len(by_sentence) < MOST_OF_A_FAMILY:
            by_sentence.setdefault(sentence, []).append(hit)
    for family in all_families():
        for together in kept.get(family.code, {}).values():
            yield _of_sentence(family, together, asked)


def _is_excused(hit: Hit, said: quoting.Quoting, reading: Reading, gentle: set[int]) -> bool:
    """Denied, quoted as a warning, a harmless turn of speech, or a bare word in a sentence that cares."""
    if said.is_harmless(hit) or said.is_repeated(hit) or negation.is_denied(hit, reading.tokens):
        return True
    return hit.label in _mentions() and reading.tokens[hit.first].sentence in gentle


@cache
def _mentions() -> frozenset[tuple[str, str]]:
    return frozenset(
        (family.code, said.key) for family in all_families() for said in family.said if said.mention
    )


def _unyielding(hits: Iterable[Hit]) -> list[Hit]:
    """Without those that are part of a graver thing said: the attorney of an "attorney's office"."""
    found = list(hits)
    yields = {family.code: family.yields_to for family in all_families() if family.yields_to}
    covered: dict[str, set[int]] = {code: set() for codes in yields.values() for code in codes}
    for hit in found:
        if hit.label[0] in covered:
            covered[hit.label[0]].update(range(hit.first, hit.last + 1))

    def is_part(hit: Hit) -> bool:
        over = [covered[code] for code in yields.get(hit.label[0], ())]
        return any(hit.first in places and hit.last in places for places in over)

    return [hit for hit in found if not is_part(hit)]


def _of_sentence(family: Family, hits: list[Hit], asked: Asked) -> _Found:
    tokens = asked.reading.tokens
    first, last = tokens[min(hit.first for hit in hits)], tokens[max(hit.last for hit in hits)]
    said = next(one for one in family.said if one.key == hits[0].label[1])
    kinder = named(said.kinder[asked.language], asked.message)
    change = instead(asked.reading, first, last, kinder, asked.language)
    return _Found(family, first.start, last.end, change, said=said)


def _looked_at(asked: Asked) -> Iterator[_Found]:
    for family in all_families():
        for spot in family.look(asked) if family.look else ():
            kinder = spot.kinder
            change = None if kinder is None else Change(spot.start, spot.end, named(kinder, asked.message))
            yield _Found(family, spot.start, spot.end, change, spot=spot)


def named(kinder: str, message: Message) -> str:
    """The organisation by its name where it is known; else its slot stays."""
    return kinder.replace("{organisation}", message.names[0]) if message.names else kinder


def _finding(found: _Found, place: str, on: date, in_force: RuleInForce) -> Finding:
    family, spot = found.family, found.spot
    rule = spot.rule if spot else ""
    fact = in_force(rule, place, on) if rule else backing_fact(family.backing, place, on, in_force)
    asks_more = found.said is not None and found.said.asks_more
    level = "advice" if asks_more else level_of(fact)
    return Finding(
        rule=family.code,
        start=found.start,
        end=found.end,
        severity=(spot and spot.severity) or family.severity,
        title=family.title,
        reason=_first(spot.reason if spot else "", found.said.reason if found.said else "", family.reason),
        level=level,
        fact=fact,
        evidence=family.evidence if level == "advice" else None,
        change=found.change,
    )


def _first(*reasons: str | Promise) -> str | Promise:
    return next(reason for reason in reasons if reason != "")
