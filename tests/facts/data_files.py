"""The data files as they lie on disk, read without the room's own loader."""

import json
import tomllib
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "facts" / "data"


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


FIRST_READ: list[dict[str, Any]] = json.loads((DATA / "records.json").read_text(encoding="utf-8"))
ADDED: list[dict[str, Any]] = json.loads((DATA / "more_records.json").read_text(encoding="utf-8"))
RECORDS = [*FIRST_READ, *ADDED]
BY_ID = {record["id"]: record for record in RECORDS}
RULES: dict[str, str] = _toml(DATA / "rules.toml")
PLACES: dict[str, dict[str, Any]] = {place["code"]: place for place in _toml(DATA / "places.toml")["place"]}
FILES = {path.stem: _toml(path) for path in sorted((DATA / "wording").glob("*.toml"))}
WORDS: dict[str, dict[str, dict[str, str]]] = {
    name: words for file in FILES.values() for name, words in file.items()
}


def may_be_shown(record: dict[str, Any]) -> bool:
    return (
        record["confidence"] in ("verified_primary", "verified_secondary")
        and record["commencement_confirmed"]
        and bool(record["effective_from"])
    )


SHOWN = [record for record in RECORDS if may_be_shown(record)]


def lineage(code: str) -> list[str]:
    return [code, *lineage(PLACES[code]["parent"])] if code else []


def phones() -> list[tuple[str, dict[str, Any]]]:
    return [(record["id"], phone) for record in RECORDS for phone in record["value"].get("phones", ())]
