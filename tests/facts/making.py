"""Facts for tests: a good one by default, each test changes what it is about."""

from datetime import date
from typing import Any

from facts.known import Words
from facts.models import Fact, FactWording
from facts.records import Record

WORDS = {
    "en": Words(
        "A ceiling", "A lender may ask 24 % a year at most.", "Being below it does not make a loan cheap."
    ),
    "zh-hans": Words("利率上限", "一年最多收百分之二十四。", "低于它，不等于便宜。"),
}
FIELDS: dict[str, Any] = {
    "rule": "rate_ceiling/private",
    "place": "CN",
    "value": {"type": "fixed", "value": 24, "unit": "percent_per_year"},
    "applies_to": "",
    "binding": "statute",
    "effective_from": date(2020, 8, 20),
    "effective_from_basis": "stated_in_source",
    "effective_to": None,
    "commencement_confirmed": True,
    "review_by": date(2027, 5, 31),
    "checked_on": date(2026, 11, 23),
    "confidence": "verified_primary",
    "source_name": "Rules on private lending",
    "source_article": "art. 25",
    "source_issuer": "Supreme People's Court",
    "source_url": "",
    "read_at": "the law itself",
    "note": "",
}


def a_record(name: str = "cn-ceiling", words: dict[str, Words] = WORDS, **changed: Any) -> Record:
    return Record(name, FIELDS | changed, words)


def a_fact(
    name: str = "cn-ceiling", live: bool = True, words: dict[str, Words] = WORDS, **changed: Any
) -> Fact:
    """A saved fact; `live=False` for a draft."""
    fact = Fact(record=name, live=live, **FIELDS | changed)
    fact.wordings = [
        FactWording(language=code, title=text.title, plain=text.plain, limits=text.limits)
        for code, text in words.items()
    ]
    fact.save()
    return fact
