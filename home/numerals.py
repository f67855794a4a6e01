"""Reads a number as people type it, in any digits and either decimal sign; it never guesses between two readings."""

import re
import unicodedata
from decimal import Decimal

MAX_LENGTH = 40
_DECIMAL_COMMA = frozenset({"de", "fr", "es", "it", "pt", "nl", "id", "vi", "tr", "ru", "pl", "cs", "sv"})
_MARKS = re.compile(
    r"(?i)\b(?:CNY|RMB|HKD|TWD|USD|GBP|EUR|SGD)\b|(?:HK|NT|US|S)(?=\$)|[¥$£€%元圆圓]|[\s_'’`\u2009\u202f\u00a0]"
)


class NotANumber(ValueError):
    """The text holds no number: empty, letters, or signs in places where no language puts them."""


class AmbiguousNumber(ValueError):
    """The text has two sensible readings; `readings` holds both, smaller first, so that the page can ask."""

    def __init__(self, readings: tuple[Decimal, Decimal]) -> None:
        super().__init__(f"either {readings[0]} or {readings[1]}")
        self.readings = readings


def read_decimal(text: str, language: str) -> Decimal:
    """The number in `text`; `language` decides what a lone `1,234` means. Raises NotANumber or AmbiguousNumber.

    `1,234.50`, `1.234,50`, `１２３４`, `١٢٣٤` and `£1 234` are read in every language.
    """
    body = _plain(text)
    sign, digits = (-1, body[1:]) if body.startswith("-") else (1, body.removeprefix("+"))
    if not re.fullmatch(r"[\d.,]*\d[\d.,]*", digits):
        raise NotANumber(text[:MAX_LENGTH])
    return sign * _unsigned(digits, language.partition("-")[0])


def _plain(text: str) -> str:
    if len(text) > MAX_LENGTH:
        raise NotANumber("too long")
    folded = unicodedata.normalize("NFKC", text).replace("\u2212", "-").replace("٫", ".").replace("٬", ",")
    western = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded)
    return _MARKS.sub("", western)


def _unsigned(digits: str, language: str) -> Decimal:
    signs = [c for c in digits if c in ".,"]
    if not signs:
        return Decimal(digits)
    if len(set(signs)) == 2:
        return _with_decimal_sign(digits, signs[-1])
    if len(signs) > 1:
        return _grouped(digits, signs[0])
    return _one_sign(digits, signs[0], language)


def _with_decimal_sign(digits: str, sign: str) -> Decimal:
    whole, _, fraction = digits.rpartition(sign)
    group = "," if sign == "." else "."
    if sign in whole or not fraction or group in fraction:
        raise NotANumber(digits)
    return _grouped(whole, group) + Decimal(f"0.{fraction}")


def _grouped(digits: str, sign: str) -> Decimal:
    """Groups of three; groups of two before the last three are read too, as India writes them."""
    first, *rest = digits.split(sign)
    well_formed = 1 <= len(first) <= 3 and len(rest[-1]) == 3 and all(2 <= len(group) <= 3 for group in rest)
    if not well_formed:
        raise NotANumber(digits)
    return Decimal(first + "".join(rest))


def _one_sign(digits: str, sign: str, language: str) -> Decimal:
    whole, _, fraction = digits.partition(sign)
    as_decimal = Decimal(f"{whole or 0}.{fraction or 0}")
    could_group = len(fraction) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if not could_group:
        return as_decimal
    as_group = Decimal(whole + fraction)
    comma_is_decimal = language in _DECIMAL_COMMA
    if sign == ",":
        if comma_is_decimal:
            raise AmbiguousNumber((as_decimal, as_group))
        return as_group
    return as_group if comma_is_decimal else as_decimal
