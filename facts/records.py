"""Reads the room's data files into records as the table wants them; it writes nothing and asks no database."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from facts.known import Words

DATA = Path(__file__).resolve().parent / "data"
LANGUAGES = ("en", "zh-hans")


class DataError(ValueError):
    """A data file does not say what it must; the sentence names the record."""


@dataclass(frozen=True, slots=True)
class Record:
    """`fields` are columns of a fact by name."""

    id: str
    fields: Mapping[str, Any]
    words: Mapping[str, Words]


def read(data: Path = DATA) -> tuple[Record, ...]:
    """Every record of `records.json` and of the files beside it named `more_*.json`."""
    rules = read_toml(data / "rules.toml")
    words = read_words(data / "wording")
    found = [
        Record(raw["id"], fields_of(raw, rules), words.get(raw["id"], {}))
        for path in (data / "records.json", *sorted(data.glob("more_*.json")))
        for raw in json.loads(path.read_text(encoding="utf-8"))
    ]
    ids = [record.id for record in found]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        raise DataError(f"Two records are called {', '.join(twice)}.")
    unknown = sorted(set(words) - set(ids))
    if unknown:
        raise DataError(f"There are words for records that do not exist: {', '.join(unknown)}.")
    return tuple(found)


def read_toml(path: Path) -> dict[str, Any]:
    with path.open("rb") as source:
        return tomllib.load(source)


def read_words(folder: Path) -> dict[str, dict[str, Words]]:
    """By record and language, from one file a place."""
    return {
        record: {code: Words(**texts) for code, texts in by_language.items()}
        for path in sorted(folder.glob("*.toml"))
        for record, by_language in read_toml(path).items()
    }


def fields_of(raw: Mapping[str, Any], rules: Mapping[str, str]) -> dict[str, Any]:
    if raw["id"] not in rules:
        raise DataError(f"rules.toml names no rule for {raw['id']}.")
    source = raw["legal_source"]
    return {
        "rule": rules[raw["id"]],
        "place": raw["place"],
        "value": raw["value"],
        "applies_to": raw["applies_to"] or "",
        "binding": raw["binding_level"],
        "effective_from": day(raw["effective_from"]),
        "effective_from_basis": raw["effective_from_basis"] or "",
        "effective_to": day(raw["effective_to"]),
        "commencement_confirmed": raw["commencement_confirmed"],
        "review_by": day(raw["review_by"]),
        "checked_on": day(raw["checked_on"]),
        "confidence": raw["confidence"],
        "source_name": source["name"] or "",
        "source_article": source["article"] or "",
        "source_issuer": source["issuer"] or "",
        "source_url": (raw["url"] or "") if raw["publishable_link"] else "",
        "read_at": "\n".join(places_read(raw)),
        "note": raw["confidence_note"] or "",
    }


def places_read(raw: Mapping[str, Any]) -> Iterator[str]:
    for source in raw["sources"]:
        yield f"{source['location']} ({source['read_as']})"


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
