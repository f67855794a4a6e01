"""What do the practice files say? One file for each idea and language, read as tables; it writes nothing.

A file names its `concept`, and the `action_text` and `action_link` of its questions that have none of their own.
`sums`, `worked` and `sources` are for the checks of the texts, not for the site.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "content" / "practice"
_SHARED = ("concept", "action_text", "action_link")
Table = dict[str, Any]


def concepts() -> list[str]:
    """The ideas that have a file, in order of their keys."""
    return sorted({path.name.split(".")[0] for path in FOLDER.glob("*.toml")})


def questions(language: str) -> Iterator[Table]:
    """Every question of a language, complete with what its file says for all of them."""
    for concept in concepts():
        path = FOLDER / f"{concept}.{language}.toml"
        if path.exists():
            yield from questions_of(path)


def questions_of(path: Path) -> Iterator[Table]:
    file = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    shared = {name: file[name] for name in _SHARED if name in file}
    for question in file["questions"]:
        yield {**shared, **question}
