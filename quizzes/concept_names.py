"""What is each idea called when a course file mentions it first? Reads one file of names; editors may rename later."""

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "content" / "concepts.toml"


@cache
def _names() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def of(key: str) -> dict[str, str]:
    """Names by language; an idea without names is called by its key's words."""
    return _names().get(key) or {"en": key.replace("-", " ").capitalize()}
