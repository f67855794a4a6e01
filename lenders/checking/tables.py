"""Answers which words and characters the check goes by, as the files of lenders/content hold them."""

import tomllib
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[1] / "content"


def word_lists() -> dict[str, dict[str, list[str]]]:
    """Part and name of a list to its words."""
    parts = tomllib.loads((CONTENT / "words.toml").read_text(encoding="utf-8"))
    return {part: {name: text.split() for name, text in lists.items()} for part, lists in parts.items()}


def sounds() -> dict[str, tuple[str, ...]]:
    """Character to what is written in its place: others of the same sound, and the sound in Latin letters."""
    return {one: tuple(others.split()) for one, others in _characters()["sounds"].items()}


def traditional() -> dict[str, str]:
    """Traditional character to the simplified one."""
    return {pair[0]: pair[1] for pair in _characters()["traditional"]["pairs"].split()}


def _characters() -> dict[str, dict[str, str]]:
    return tomllib.loads((CONTENT / "characters.toml").read_text(encoding="utf-8"))
