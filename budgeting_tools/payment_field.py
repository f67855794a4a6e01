"""Answers how many payments of how much "12 × 972" means, however it is written; it must not choose between figures."""

import re
import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from budgeting_tools.number_fields import CountField, MoneyField

LONGEST_TERM = 1200
_TIMES = re.compile(r"(?<=\S)\s*[x×✕*·乘]\s*(?=\S)", re.IGNORECASE)
_COUNTED = re.compile(r"\s*(?:期|个月|個月|次|payments?|instal?lments?|months?|weeks?)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Payments:
    """`each` in minor units; `count` is None where only one payment was typed."""

    each: int
    count: int | None = None


class PaymentField(MoneyField):
    """ "972", "12 × 972", "12x972", "972×12期": the count stands first unless a word or its size says otherwise."""

    def clean(self, value: object) -> Payments | None:
        text = unicodedata.normalize("NFKC", str(value or "")).strip()
        if not text:
            return None
        parts = _TIMES.split(text)
        if len(parts) == 1:
            return Payments(super().clean(text))
        if len(parts) > 2:
            raise ValidationError(_("Type how many payments and how much each, such as 12 × 972."))
        count, each = _in_order(*parts)
        return Payments(super().clean(each), self._count(count))

    def _count(self, text: str) -> int:
        number: int = CountField(least=1, most=LONGEST_TERM).clean(text)
        return number


def _in_order(first: str, second: str) -> tuple[str, str]:
    """(count, each): the part that a word marks as counted, else a whole number that can be one, the first of two."""
    named = [bool(_COUNTED.search(part)) for part in (first, second)]
    bare = [_COUNTED.sub("", part) for part in (first, second)]
    if named == [False, True] or (not any(named) and not _may_count(first) and _may_count(second)):
        bare.reverse()
    return bare[0], bare[1]


def _may_count(text: str) -> bool:
    return text.strip().isdecimal() and 1 <= int(text) <= 360
