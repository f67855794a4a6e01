"""Reads the practice questions and the lessons' own, and walks their texts for the tests; it judges nothing."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import lessons
from quizzes import practice_files
from quizzes.practice_files import Table
from quizzes.recipes import RECIPES

LANGUAGES = ("en", "zh-hans")
BANK = {language: list(practice_files.questions(language)) for language in LANGUAGES}
UNGRADED = {"plan", "scale"}
NOT_COUNTED = {"truefalse", *UNGRADED}
SAID = {"stem", "hint", "explanation", "action_text", "text", "feedback", "partner", "entry"}
AMOUNT = re.compile(r"[£¥]\s?(\d[\d,]*(?:\.\d+)?)|(\d[\d,]*(?:\.\d+)?)\s?(?:%|元|pence)")


def of_kind(language: str, *kinds: str) -> list[Table]:
    return [question for question in BANK[language] if question["kind"] in kinds]


def texts(node: Any) -> Iterator[str]:
    """Every sentence-bearing string that a reader meets, in file order."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name in SAID and isinstance(value, str):
                yield value
            elif name not in ("worked", "sources"):
                yield from texts(value)
    elif isinstance(node, list):
        for item in node:
            yield from texts(item)


def wrong_options(question: Table) -> list[Table]:
    return [option for option in question.get("options", []) if not option.get("correct")]


def amounts(words: str) -> set[Decimal]:
    """Sums of money and percentages in a text."""
    found = (plain or other for plain, other in AMOUNT.findall(words))
    return {Decimal(number.replace(",", "")).normalize() for number in found}


def given(question: Table) -> set[Decimal]:
    """What the question itself states: its stem, the lines to sort or read, the story up to each step."""
    words = [question["stem"], *(line["text"] for line in question.get("lines", []))]
    words += [pair["text"] for pair in question.get("pairs", [])]
    words += [option["text"] for option in question.get("options", []) if question["kind"] == "spot"]
    for step in question.get("steps", []):
        words += [step["text"], *(option["text"] for option in step.get("options", []))]
    return amounts(" ".join(words))


def sums(question: Table) -> Iterator[tuple[str, Decimal]]:
    """Each sum of the author's, as written and with the result it claims."""
    for written in question.get("sums", []):
        left, right = written.split("=")
        yield left, Decimal(right)


def value_of(written: str) -> Fraction:
    """Digits, signs and brackets only."""
    if not re.fullmatch(r"[\d.+*/()-]+", written):
        raise ValueError(written)
    exact = re.sub(r"\d+(?:\.\d+)?", lambda number: f"Fraction('{number[0]}')", written)
    return Fraction(eval(exact, {"Fraction": Fraction}))


def worked(question: Table, currency: str) -> list[tuple[Decimal, set[Decimal]]]:
    """What the engine makes of the figures beside the question: the answer, and the slips."""
    tables = question.get("worked", [])
    found = []
    for table in tables if isinstance(tables, list) else [tables]:
        figures = {name: Decimal(value) for name, value in table["figures"].items()}
        outcome = RECIPES[table["recipe"]].compute(figures, currency)
        found.append((outcome.answer, set(outcome.slips.values())))
    return found


def lessons_questions(language: str, course: str = "*") -> Iterator[Table]:
    """What the lessons ask; the bank and they make up a concept's questions together."""
    folder = Path(lessons.__file__).parent / "content"
    for path in sorted(folder.glob(f"{course}/[0-9]*.{language}.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8"))["questions"]
