"""Reads a course folder into records; it raises `ContentError` naming every problem and writes nothing."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from lessons.content_files.placeholders import odd_placeholders
from lessons.content_files.records import Card, ContentError, Course, CourseText, Lesson, LessonText
from lessons.content_files.shapes import COURSE, odd_keys, odd_lesson, odd_readers, odd_summary
from lessons.content_files.twins import differences

LANGUAGES = ("en", "zh-hans")


def read_course(folder: Path) -> Course:
    """The course in `folder`, lessons in the order of their numbers, each in every language."""
    texts = {language: read_course_text(folder / f"course.{language}.toml") for language in LANGUAGES}
    stems = sorted({path.name.split(".")[0] for path in folder.glob("[0-9]*.toml")})
    lessons = tuple(read_lesson(folder, stem) for stem in stems)
    key = texts[LANGUAGES[0]].key
    if not lessons:
        raise ContentError(folder, ["there is no lesson file such as 01-name.en.toml"])
    return Course(key, texts, lessons)


def read_lesson(folder: Path, stem: str) -> Lesson:
    texts = {language: read_lesson_text(folder / f"{stem}.{language}.toml") for language in LANGUAGES}
    source = texts[LANGUAGES[0]]
    for language, text in texts.items():
        if found := differences(source, text):
            raise ContentError(folder / f"{stem}.{language}.toml", found)
    return Lesson(source.key, texts)


def read_table(path: Path) -> dict[str, Any]:
    """Decimals stay decimals; a file that is missing or is not TOML says so by name."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContentError(path, [str(error)]) from error


def read_course_text(path: Path) -> CourseText:
    table = read_table(path)
    if problems := [*odd_keys("course", table, COURSE), *odd_summary(table), *odd_readers(table)]:
        raise ContentError(path, problems)
    return CourseText(**(table | {"outcome": tuple(table["outcome"])}))


def read_lesson_text(path: Path) -> LessonText:
    table = read_table(path)
    if problems := [*odd_lesson(table), *odd_placeholders(table)]:
        raise ContentError(path, problems)
    return LessonText(
        key=table["key"],
        slug=table["slug"],
        title=table["title"],
        summary=table["summary"],
        minutes=table["minutes"],
        figures={name: quote_values(name, figure) for name, figure in table.get("figures", {}).items()},
        cards=tuple(Card(card["heading"], tuple(card["blocks"])) for card in table["cards"]),
        sources=tuple(table["sources"]),
        questions=tuple(table["questions"]),
    )


def quote_values(name: str, figure: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a quote block; `single:30days` is one payment after 30 days."""
    every, _, rest = figure["every"].partition(":")
    return {
        "name": name,
        "currency": figure["currency"],
        "amount": Decimal(figure["amount"]),
        "instalments": figure["instalments"],
        "every": every,
        "method": figure["method"],
        "price_kind": figure["price"]["kind"],
        "price_value": Decimal(figure["price"]["value"]),
        "upfront_fees": Decimal(figure.get("upfront_fees", "0")),
        "fee_per_instalment": Decimal(figure.get("fee_per_instalment", "0")),
        "single_days": int(rest.removesuffix("days") or 30),
    }
