"""Answers what a list of rows is: its form, its part of the case, and the way between them; it must hold no list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from budgeting_tools import forms
from budgeting_tools.engine import format_minor

Document = dict[str, Any]
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class RowList:
    """`part` names the list in the case; `to_case` takes a valid row and what the case held for it before."""

    part: str
    form: type[forms.RowForm]
    to_case: Callable[[Any, Document], Document]
    to_text: Callable[[Any, str], Fields]


def told(values: Mapping[str, Any]) -> Document:
    return {key: value for key, value in values.items() if value is not None}


def over(base: Document, values: Mapping[str, Any]) -> Document:
    """`values` over `base`; a value of None takes the key away, so that the document's default holds."""
    return told({**base, **values})


def amount_text(minor: int, currency: str) -> str:
    """Plain decimal text without cents that are nought: 9500, 972.50."""
    text = format_minor(minor, currency)
    whole, _, cents = text.partition(".")
    return text if cents.strip("0") else whole


def optional_amount(minor: int | None, currency: str) -> str:
    return amount_text(minor, currency) if minor else ""


def plain_rate(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


def day_text(day: date | None) -> str:
    """As a case writes a day; empty is not told."""
    return day.isoformat() if day else ""
