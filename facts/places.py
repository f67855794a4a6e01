"""Which places facts are held for and how they nest; it does not know which of them may be offered to readers."""

import tomllib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from django.utils.functional import Promise, lazy
from django.utils.translation import get_language

DATA = Path(__file__).resolve().parent / "data"
AdviceMode = Literal["plan", "information"]


@dataclass(frozen=True, slots=True)
class Place:
    """`left_out` says why a place is kept for its records but must not be offered; empty for all others."""

    code: str
    name: str | Promise
    parent: str
    currency: str
    advice_mode: AdviceMode
    left_out: str = ""


def _in_language(names: dict[str, str]) -> str:
    return names.get(get_language() or "en", names["en"])


_named = lazy(_in_language, str)


def _read(path: Path) -> Iterator[Place]:
    with path.open("rb") as source:
        entries = tomllib.load(source)["place"]
    for entry in entries:
        names = {
            key.removeprefix("name_").replace("_", "-"): text
            for key, text in entry.items()
            if key.startswith("name_")
        }
        rest = {key: entry[key] for key in ("code", "parent", "currency", "advice_mode")}
        yield Place(name=_named(names), left_out=entry.get("left_out", ""), **rest)


ALL: dict[str, Place] = {place.code: place for place in _read(DATA / "places.toml")}


def find(code: str) -> Place | None:
    """None for a code that stands for no place, and for the empty code: elsewhere, or not told."""
    return ALL.get(code)


def lineage(code: str) -> tuple[str, ...]:
    """The place and what it lies in, nearest first: `("GB-SCT", "GB")`; empty for no place."""
    found: list[str] = []
    while code in ALL and code not in found:
        found.append(code)
        code = ALL[code].parent
    return tuple(found)


def full_name(place: Place, among: Container[str] = ALL) -> str:
    """With those of `among` that it lies in before it, as a list shows it: `United Kingdom: Scotland`."""
    around = [code for code in reversed(lineage(place.code)[1:]) if code in among]
    mark = "：" if (get_language() or "en").startswith("zh") else ": "
    return mark.join([*(str(ALL[code].name) for code in around), str(place.name)])


def choices() -> list[tuple[str, str]]:
    """Every place, for an editor's form."""
    return [(place.code, full_name(place)) for place in ALL.values()]
