"""Answers whether something told of a loan looks like a person: a name, a number, an address; it keeps none of it.

Terms that can be read hold closed words, days and short numbers alone, so this looks only at what could not be read,
to say the right sentence. A number short enough to be an amount cannot be told from one: limits, not guesses, keep
eleven-digit telephone numbers and longer ones out of the fields for money.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

_DEEPEST = 6
_LONGEST = 300
_MOST = 200  # keys and values looked at
_WORDS = (
    "name|surname|phone|mobile|tel|email|mail|address|birth|dob|gender|passport|identity|national|ssn|card|iban"
    "|account|customer|borrower|client|user|contact|employer|wechat|whatsapp|id|ref|reference"
)
_NAMING_KEY = re.compile(
    rf"(?i)(?:^|[_\W])(?:{_WORDS})s?(?:$|[_\W\d])|(?:{_WORDS})(?:_?(?:no|number|id))$"
    r"|姓名|名字|电话|手机|邮箱|地址|身份证|银行卡|卡号|账号|微信|生日|客户"
)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_DAY = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
_DECIMAL = re.compile(r"\d{1,7}(?:\.\d{1,12})?")
_CHINESE_ID = re.compile(r"\d{17}[\dXx]")
_HAN_NAME = re.compile(r"[\u3400-\u9fff·]{2,8}")
_LATIN_NAME = re.compile(r"[^\W\d_]{2,}(?:[ '’.-]+[^\W\d_]+)+")


def looks_like(key: str, value: Any) -> str:
    """Which kind of identity this key or its value seems to hold, in words; empty for none."""
    name = _plain(key)
    if _NAMING_KEY.search(name):
        return "a field that names a person"
    if kind := _text(name):
        return kind
    if isinstance(value, str):
        return _text(_plain(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _digits(f"{abs(value):.0f}") if value == value and abs(value) < 1e30 else ""
    return ""


def _plain(text: str) -> str:
    """Full-width letters as narrow ones; more than this no field holds, and no pattern is to run for long."""
    return unicodedata.normalize("NFKC", text[:_LONGEST]).strip()


def found(data: Any) -> tuple[str, str]:
    """(dotted path, kind) of the first thing that looks like a person; two empty texts where nothing does."""
    for path, key, value in _walk(data):
        if kind := looks_like(key, value):
            return path, kind
    return "", ""


def _walk(data: Any) -> Iterator[tuple[str, str, Any]]:
    waiting: list[tuple[str, Any, int]] = [("", data, 0)]
    seen = 0
    while waiting and seen < _MOST:
        path, value, depth = waiting.pop(0)
        pairs: Iterable[tuple[Any, Any]] = ()
        if isinstance(value, Mapping):
            pairs = value.items()
        elif isinstance(value, list | tuple):
            pairs = enumerate(value)
        for key, inner in islice(pairs, _MOST - seen):
            seen += 1
            name = "" if isinstance(key, int) else str(key)[:80]
            here = f"{path}.{str(key)[:40]}" if path else str(key)[:40]
            yield here, name, inner
            if depth < _DEEPEST:
                waiting.append((here, inner, depth + 1))


def _text(text: str) -> str:
    if _DAY.fullmatch(text) or (_DECIMAL.fullmatch(text) and len(text) <= 9):
        return ""
    if _EMAIL.search(text):
        return "an e-mail address"
    if kind := _digits(re.sub(r"[\s()+./-]", "", text)):
        return kind
    if _HAN_NAME.fullmatch(text) or _LATIN_NAME.fullmatch(text):
        return "a name"
    return ""


def _digits(text: str) -> str:
    run = re.search(r"\d{7,}[Xx]?", text)
    if run is None:
        return ""
    number = run[0]
    if _CHINESE_ID.fullmatch(number):
        return "an identity number"
    if 13 <= len(number) <= 19 and _passes_luhn(number):
        return "a card number"
    if 10 <= len(number) <= 15:
        return "a telephone number"
    return "" if len(number) < 10 else "a number of a person or an account"


def _passes_luhn(number: str) -> bool:
    """ISO/IEC 7812-1: every second digit from the right doubled, digits added, a multiple of ten."""
    doubled = (
        int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(number)) if digit.isdecimal()
    )
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
