"""Answers which texts and numbers a case field may hold; it must not read a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from budgeting_tools.engine.errors import InvalidInput

DECIMAL_TEXT = re.compile(r"-?[0-9]{1,7}(\.[0-9]{1,12})?")


@dataclass(frozen=True)
class Whole:
    minimum: int
    maximum: int

    def check(self, field: str, value: Any) -> None:
        if type(value) is not int:
            raise InvalidInput(
                field,
                "float_refused" if isinstance(value, float) else "wrong_type",
                {"wanted": "whole number"},
            )
        if value < self.minimum:
            raise InvalidInput(field, "too_small", {"minimum": self.minimum})
        if value > self.maximum:
            raise InvalidInput(field, "too_large", {"maximum": self.maximum})

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.minimum, "maximum": self.maximum}


def check_text(field: str, value: Any) -> None:
    if not isinstance(value, str):
        raise InvalidInput(
            field, "float_refused" if isinstance(value, float) else "wrong_type", {"wanted": "text"}
        )


@dataclass(frozen=True)
class Text:
    maximum: int
    pattern: str = ""

    def check(self, field: str, value: Any) -> None:
        check_text(field, value)
        if len(value) > self.maximum:
            raise InvalidInput(field, "too_long", {"maximum": self.maximum})
        if self.pattern and not re.fullmatch(self.pattern, value):
            raise InvalidInput(field, "bad_format")

    def schema(self) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "string", "maxLength": self.maximum}
        return found | ({"pattern": f"^({self.pattern})$"} if self.pattern else {})


@dataclass(frozen=True)
class DateText:
    """ISO date; empty means not known, where `optional`."""

    optional: bool = False

    def check(self, field: str, value: Any) -> None:
        check_text(field, value)
        if self.optional and value == "":
            return
        try:
            if len(value) != 10 or date.fromisoformat(value).year < 1900:
                raise ValueError
        except ValueError:
            raise InvalidInput(field, "not_a_date", {"value": value[:40]}) from None

    def schema(self) -> dict[str, Any]:
        pattern = "(19|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        return {"type": "string", "pattern": f"^({pattern})?$" if self.optional else f"^{pattern}$"}


@dataclass(frozen=True)
class DecimalText:
    """Plain decimal text in per cent; empty means not stated, where `optional`."""

    maximum: int
    optional: bool = False

    def check(self, field: str, value: Any) -> None:
        check_text(field, value)
        if self.optional and value == "":
            return
        if not DECIMAL_TEXT.fullmatch(value):
            raise InvalidInput(field, "not_a_rate", {"value": value[:40]})
        if Decimal(value) < 0:
            raise InvalidInput(field, "too_small", {"minimum": 0})
        if Decimal(value) > self.maximum:
            raise InvalidInput(field, "too_large", {"maximum": self.maximum})

    def schema(self) -> dict[str, Any]:
        pattern = r"[0-9]{1,7}(\.[0-9]{1,12})?"
        return {"type": "string", "pattern": f"^({pattern})?$" if self.optional else f"^{pattern}$"}


@dataclass(frozen=True)
class AtMost:
    """How many items a list may hold, and the reason given when it holds more."""

    maximum: int
    reason: str = "too_many"


LARGEST_AMOUNT = 10**13  # minor units; keeps every product of a plan inside 64 bits
Amount = Annotated[int, Whole(0, LARGEST_AMOUNT)]
SignedAmount = Annotated[int, Whole(-LARGEST_AMOUNT, LARGEST_AMOUNT)]
Percent = Annotated[str, DecimalText(100_000)]
OptionalPercent = Annotated[str, DecimalText(100_000, optional=True)]
Id = Annotated[str, Text(40, r"[A-Za-z0-9_.-]+")]
Label = Annotated[str, Text(120)]
Day = Annotated[str, DateText()]
OptionalDay = Annotated[str, DateText(optional=True)]
Months = Annotated[int, Whole(1, 1200)]
DayOfMonth = Annotated[int, Whole(1, 31)]
