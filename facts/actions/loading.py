"""Puts the records of the data files into the table; a second run changes nothing, and a keeper's edits stay."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from facts import asking, standing, values
from facts.models import Fact, FactWording
from facts.records import DataError, Record, read


@dataclass(slots=True)
class Loaded:
    """What one run did, by the names of records; `drafts` says why each of them is one."""

    made: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    drafts: dict[str, list[str]] = field(default_factory=dict)


@transaction.atomic
def load_facts(*, records: Iterable[Record] | None = None) -> Loaded:
    """Missing facts are made, facts nobody edited follow their files, edited ones are kept and named."""
    wanted = sorted(read() if records is None else records, key=lambda record: record.fields["review_by"])
    loaded = Loaded()
    held = {fact.record: fact for fact in Fact.objects.prefetch_related("wordings")}
    make([record for record in wanted if record.id not in held], list(held.values()), loaded)
    for record in wanted:
        if record.id in held:
            renew(held[record.id], record, held.values(), loaded)
    if loaded.made or loaded.renewed:
        transaction.on_commit(asking.forget)
    return loaded


def make(records: list[Record], held: list[Fact], loaded: Loaded) -> None:
    """New facts with a first revision each, in a handful of statements whatever their number."""
    published = [fact for fact in held if fact.live]
    facts = []
    for record in records:
        fact = Fact(record=record.id, live=False, **record.fields)
        fact.wordings = [FactWording(language=code, **_texts(record, code)) for code in record.words]
        check(fact)
        fact.live = may_publish(fact, published, loaded)
        if fact.live:
            fact.first_published_at = fact.last_published_at = timezone.now()
            published.append(fact)
        fact.imported = digest(fact)
        facts.append(fact)
        loaded.made.append(record.id)
    Fact.objects.bulk_create(facts)
    FactWording.objects.bulk_create(
        [_child_of(fact, words) for fact in facts for words in fact.wordings.all()]
    )
    revisions = Revision.objects.bulk_create([_revision(fact) for fact in facts])
    for fact, revision in zip(facts, revisions, strict=True):
        fact.latest_revision = revision
        fact.live_revision = revision if fact.live else None
    Fact.objects.bulk_update(facts, ["latest_revision", "live_revision"])


def renew(fact: Fact, record: Record, held: Iterable[Fact], loaded: Loaded) -> None:
    """The row as its file has it; a withdrawn fact differs from what was imported too, so it stays withdrawn."""
    if edited(fact):
        loaded.kept.append(record.id)
        return
    for name, value in record.fields.items():
        setattr(fact, name, value)
    fact.wordings = [FactWording(language=code, **_texts(record, code)) for code in record.words]
    check(fact)
    fact.live = may_publish(fact, [other for other in held if other.live and other != fact], loaded)
    fresh = digest(fact)
    if fresh == fact.imported:
        loaded.unchanged.append(record.id)
        return
    fact.imported = fresh
    fact.save()
    revision = fact.save_revision(clean=False, log_action=True)
    fact.live_revision = revision if fact.live else None
    fact.has_unpublished_changes = not fact.live
    fact.save(update_fields=["live_revision", "has_unpublished_changes"])
    loaded.renewed.append(record.id)


def edited(fact: Fact) -> bool:
    latest = fact.latest_revision
    return digest(fact) != fact.imported or (latest is not None and latest.user_id is not None)


def may_publish(fact: Fact, published: Iterable[Fact], loaded: Loaded) -> bool:
    problems = fact.obstacles() or [
        f"On some day it would be in force beside {other.record}."
        for other in published
        if other.rule == fact.rule and other.place == fact.place and standing.meet(fact, other)
    ]
    if problems:
        loaded.drafts[fact.record] = problems
    return not problems


def check(fact: Fact) -> None:
    """A file with a value that no machine can use is refused whole, so that nothing half lands."""
    try:
        fact.clean_fields(exclude=["live_revision", "latest_revision"])
        values.check(fact.value)
        fact.clean()
    except ValidationError as error:
        raise DataError(f"{fact.record}: {'; '.join(error.messages)}") from error


def digest(fact: Fact) -> str:
    """A fingerprint of everything that a keeper could change."""
    own = {name: getattr(fact, name) for name in ("live", *COLUMNS)}
    own["words"] = sorted(
        (words.language, words.title, words.plain, words.limits) for words in fact.wordings.all()
    )
    text = json.dumps(own, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


COLUMNS = [
    "rule",
    "place",
    "value",
    "applies_to",
    "binding",
    "effective_from",
    "effective_from_basis",
    "effective_to",
    "commencement_confirmed",
    "review_by",
    "checked_on",
    "confidence",
    "source_name",
    "source_article",
    "source_issuer",
    "source_url",
    "read_at",
    "note",
]


def _texts(record: Record, code: str) -> dict[str, Any]:
    words = record.words[code]
    return {"title": words.title, "plain": words.plain, "limits": words.limits}


def _child_of(fact: Fact, words: FactWording) -> FactWording:
    words.fact = fact
    return words


def _revision(fact: Fact) -> Revision:
    now = timezone.now()
    return Revision(
        content_object=fact,
        base_content_type=fact.get_base_content_type(),
        created_at=now,
        object_str=str(fact),
        content=fact.serializable_data(),
    )
