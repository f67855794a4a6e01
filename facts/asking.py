"""Answers "rule R in place P on day D"; it only reads, and a warm process answers without the database."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.core.cache import cache

from facts import places, standing
from facts.known import Known, Words
from facts.models import Fact
from home.page_cache import bump_generation

GENERATION_KEY = "facts-generation"
# The columns of a row that pages get as they are.
TAKEN = [name for name in Known.__slots__ if name not in ("effective_from", "words")]


@dataclass(frozen=True, slots=True)
class Memory:
    """Every published fact, by rule and place and by topic and place, as of one generation."""

    generation: str
    by_rule: dict[tuple[str, str], tuple[Known, ...]]
    by_topic: dict[tuple[str, str], tuple[Known, ...]]
    changes: tuple[date, ...]


_memory: Memory | None = None


def forget() -> None:
    """Every process reads the facts anew, and no stored page is shown; called after any change of a fact."""
    cache.set(GENERATION_KEY, uuid4().hex, None)
    bump_generation()


def in_force(rule: str, place: str, on: date) -> Known | None:
    """The fact of this rule that answers for `on`, of the nearest place that has one; None claims nothing."""
    memory = remember()
    for code in places.lineage(place):
        for fact in memory.by_rule.get((rule, code), ()):
            if standing.answers_on(fact, on):
                return fact
    return None


def all_in_force(topic: str, place: str, on: date) -> tuple[Known, ...]:
    """Every fact of a topic, nearest place first; a nearer place's rule takes the place of its parent's."""
    memory, found = remember(), dict[str, Known]()
    for code in places.lineage(place):
        for fact in memory.by_topic.get((topic, code), ()):
            if standing.answers_on(fact, on):
                found.setdefault(fact.rule, fact)
    return tuple(found.values())


def next_change(after: date) -> date | None:
    """The first day after this one on which a fact begins or ceases to answer."""
    return next((day for day in remember().changes if day > after), None)


def remember() -> Memory:
    """The facts of the present generation. It is read before the rows, so that no change can slip between."""
    global _memory
    generation = cache.get(GENERATION_KEY)
    if generation is None:
        cache.add(GENERATION_KEY, uuid4().hex, None)
        generation = cache.get(GENERATION_KEY)
    memory = _memory
    if memory is None or memory.generation != generation:
        memory = _memory = _read(str(generation))
    return memory


def _read(generation: str) -> Memory:
    rows = Fact.objects.published().prefetch_related("wordings").order_by("place", "rule", "effective_from")
    facts = [known(row) for row in rows]
    facts.sort(key=lambda fact: not fact.rule.endswith("/main"))
    return Memory(
        generation,
        _grouped((fact.rule, fact.place, fact) for fact in facts),
        _grouped((fact.topic, fact.place, fact) for fact in facts),
        tuple(sorted({day for fact in facts for day in standing.changes(fact)})),
    )


def _grouped(entries: Iterable[tuple[str, str, Known]]) -> dict[tuple[str, str], tuple[Known, ...]]:
    found: dict[tuple[str, str], list[Known]] = {}
    for key, place, fact in entries:
        found.setdefault((key, place), []).append(fact)
    return {key: tuple(facts) for key, facts in found.items()}


def known(row: Fact) -> Known:
    """A row as pages get it."""
    if row.effective_from is None:
        raise ValueError(f"{row.record} has no start date, so nothing can be known of it.")
    taken = {name: getattr(row, name) for name in TAKEN}
    return Known(
        **taken,
        effective_from=row.effective_from,
        words={words.language: Words(words.title, words.plain, words.limits) for words in row.wordings.all()},
    )
