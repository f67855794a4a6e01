"""Which rules and topics the project's own code, templates and content ask for; it reads files and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from facts.records import DATA, read_toml

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("home", "facts", "learners", "quizzes", "budgeting_tools", "lessons", "lenders")
SUFFIXES = (".py", ".html", ".toml")
TOPIC = re.compile(r"\ball_in_force\(\s*[\"'](\w+)[\"']")


@dataclass(frozen=True, slots=True)
class Reference:
    """A rule key, or a topic alone, and the file that asks for it."""

    key: str
    path: str


@cache
def stated() -> frozenset[str]:
    """Every rule that some record of the files states, published or not."""
    return frozenset(read_toml(DATA / "rules.toml").values())


def asked_for(root: Path = ROOT, rules: frozenset[str] | None = None) -> Iterator[Reference]:
    """Rule keys are known by their topic, so that any other word with a slash is no rule."""
    topics = {rule.partition("/")[0] for rule in rules or stated()}
    key = re.compile(rf"(?<![\w/])(?:{'|'.join(sorted(topics))})/[a-z][a-z0-9_]*(?![\w/.])")
    for path in files(root):
        text = path.read_text(encoding="utf-8")
        for found in sorted({*key.findall(text), *TOPIC.findall(text)}):
            yield Reference(found, str(path.relative_to(root)))


def files(root: Path) -> Iterator[Path]:
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix in SUFFIXES and "data" not in path.parts and "migrations" not in path.parts:
                yield path


def unknown(root: Path = ROOT) -> list[str]:
    """A sentence for each rule or topic that is asked for and that no record states."""
    rules = stated()
    known = rules | {rule.partition("/")[0] for rule in rules}
    return [
        f"{reference.path} asks for {reference.key}, which no record states."
        for reference in asked_for(root, rules)
        if reference.key not in known
    ]
