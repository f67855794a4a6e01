"""Answers how long a text message is and into how many parts a network cuts it; it must not judge or change the text.

GSM 03.38: 160 septets alone, 153 a part when joined; a character of the extension table takes two and is never cut.
One character outside both tables makes the whole message UCS-2: 70 units alone, 67 a part; an emoji takes two units
and is never cut.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION = frozenset("\f^{}\\[~]|€")
GSM_ALONE, GSM_JOINED = 160, 153
UCS2_ALONE, UCS2_JOINED = 70, 67
_BEYOND_ONE_UNIT = 0xFFFF


@dataclass(frozen=True, slots=True)
class SmsLength:
    """`units` are septets or UCS-2 units; `left` is what the last part still holds."""

    encoding: str
    units: int
    parts: int
    left: int


def measure(text: str, signature: str = "") -> SmsLength:
    """`signature` is the sender's name in 【】 that networks put before the text; it counts as text."""
    whole = f"【{signature}】{text}" if signature else text
    if is_gsm(whole):
        return _measured("GSM-7", whole, septets, GSM_ALONE, GSM_JOINED)
    return _measured("UCS-2", whole, ucs2_units, UCS2_ALONE, UCS2_JOINED)


def is_gsm(text: str) -> bool:
    return all(character in GSM_BASIC or character in GSM_EXTENSION for character in text)


def outside_gsm(text: str) -> tuple[str, ...]:
    """The characters that make a message UCS-2, each once, in their order."""
    return tuple(dict.fromkeys(one for one in text if one not in GSM_BASIC and one not in GSM_EXTENSION))


def septets(character: str) -> int:
    return 2 if character in GSM_EXTENSION else 1


def ucs2_units(character: str) -> int:
    return 2 if ord(character) > _BEYOND_ONE_UNIT else 1


def _measured(encoding: str, text: str, size: Callable[[str], int], alone: int, joined: int) -> SmsLength:
    sizes = [size(character) for character in text]
    total = sum(sizes)
    if total <= alone:
        return SmsLength(encoding, total, 1 if total else 0, alone - total)
    parts, last = _cut(sizes, joined)
    return SmsLength(encoding, total, parts, joined - last)


def _cut(sizes: Iterable[int], room: int) -> tuple[int, int]:
    """How many parts, and how full the last one is; a character of two units never stands in two parts."""
    parts, filled = 1, 0
    for size in sizes:
        if filled + size > room:
            parts, filled = parts + 1, 0
        filled += size
    return parts, filled
