"""Reads course files and walks their texts for the tests; it judges nothing."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from budgeting_tools.engine.case import Price, Quote
from budgeting_tools.engine.quotes import PricedQuote, price_quote

CONTENT = Path(__file__).parents[2] / "lessons/content"
LANGUAGES = ("en", "zh-hans")
COURSES = {
    "before-you-borrow": (
        "01-do-i-need-to",
        "02-how-fast-platforms-decide",
        "03-what-low-rate-hides",
        "04-true-yearly-cost",
        "05-what-i-can-carry",
        "06-reading-the-terms",
    ),
    "reminders-that-respect": (
        "01-why-shame-backfires",
        "02-early-gentle-useful",
        "03-hours-counts-and-others",
        "04-time-parts-waivers",
        "05-complaints-and-danger",
        "06-message-makeover",
    ),
}
LESSONS = tuple(f"{course}/{stem}" for course, stems in COURSES.items() for stem in stems)
PAGES = (*(f"{course}/course" for course in COURSES), *LESSONS)
NOT_READ_ALOUD = {
    "key", "slug", "figures", "sums", "allowed_figures", "sources", "type", "ref", "kind", "concept",
    "link", "action_link", "figure", "tone", "answer", "tolerance", "unit", "value", "correct", "minutes",
    "rule", "place", "readers", "worth", "owed",
}  # fmt: skip
_PLACEHOLDER = re.compile(r"\{(\w+)\.(\w+)\}")


def read(page: str, language: str) -> dict[str, Any]:
    """A file by its course and stem, such as `before-you-borrow/01-do-i-need-to`."""
    path = CONTENT / f"{page}.{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def texts(node: Any) -> Iterator[str]:
    """Every sentence-bearing string that a reader meets, in file order."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in NOT_READ_ALOUD:
                yield from texts(value)


def placeholders(node: Any) -> set[tuple[str, str]]:
    """(figure, field) pairs anywhere in the file, answers and known wrong values included."""
    if isinstance(node, str):
        return set(_PLACEHOLDER.findall(node))
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return {pair for child in children for pair in placeholders(child)}


def blocks(lesson: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for card in lesson["cards"] for block in card["blocks"]]


def options(lesson: dict[str, Any]) -> list[dict[str, Any]]:
    return [option for question in lesson["questions"] for option in options_of(question)]


def options_of(question: dict[str, Any]) -> list[dict[str, Any]]:
    """The answers to choose from, those of each step of a story included."""
    return [option for part in (question, *question.get("steps", [])) for option in part.get("options", [])]


def is_right(option: dict[str, Any]) -> bool:
    return bool(option["correct"] if "correct" in option else option["worth"] == 1)


def lines(node: Any, number: str = "100") -> list[str]:
    """Texts without markup, one paragraph or list item each, placeholders read as a number."""
    plain = (_PLACEHOLDER.sub(number, text).replace("**", "") for text in texts(node))
    paragraphs = (line.strip().removeprefix("- ") for text in plain for line in text.splitlines())
    return [line for line in paragraphs if line]


def priced(lesson: dict[str, Any]) -> dict[str, PricedQuote]:
    """What the engine makes of each figure of the file."""
    return {
        name: price_quote(_quote(name, figure), figure["currency"])
        for name, figure in lesson["figures"].items()
    }


def _quote(name: str, figure: dict[str, Any]) -> Quote:
    kind, value = figure["price"]["kind"], figure["price"]["value"]
    stated = kind == "instalment"
    return Quote(
        id=name,
        amount=_minor(figure["amount"]),
        instalments=figure["instalments"],
        price=Price(kind, instalment=_minor(value)) if stated else Price(kind, rate=value),
        every=figure["every"],
        method=figure["method"],
        upfront_fees=_minor(figure.get("upfront_fees", "0")),
        fee_per_instalment=_minor(figure.get("fee_per_instalment", "0")),
    )


def _minor(text: str) -> int:
    return int(Decimal(text) * 100)


def money_of(text: str, figures: dict[str, PricedQuote]) -> int:
    """A number answer in minor units, written out or as `{figure.cost}`."""
    found = _PLACEHOLDER.fullmatch(text)
    if found is None:
        return _minor(text)
    quote = figures[found[1]]
    return {"cost": quote.cost, "repaid": quote.total_repaid, "fees": quote.quote.upfront_fees}[found[2]]
