"""What a course file says once read; plain values without a database or a language of the reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Values = Mapping[str, Any]


class ContentError(Exception):
    """Every problem found in one file, so that a writer mends them in one go."""

    def __init__(self, path: Path | str, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join([f"{path}:", *(f"  - {problem}" for problem in self.problems)]))


@dataclass(frozen=True, slots=True)
class Card:
    heading: str
    blocks: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class LessonText:
    """One lesson in one language; `figures` hold the fields of a quote block by name."""

    key: str
    slug: str
    title: str
    summary: str
    minutes: int
    figures: Mapping[str, Values]
    cards: tuple[Card, ...]
    sources: tuple[Values, ...]
    questions: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    key: str
    texts: Mapping[str, LessonText]


@dataclass(frozen=True, slots=True)
class CourseText:
    key: str
    slug: str
    title: str
    summary: str
    intro: str
    audience: str
    outcome: tuple[str, ...]
    readers: str = "borrowers"
    hardship: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A whole course; `texts` and each lesson's texts are keyed by language, the source language first."""

    key: str
    texts: Mapping[str, CourseText]
    lessons: tuple[Lesson, ...]
