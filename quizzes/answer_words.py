"""What was asked, and what did somebody answer, in words? For people who take their data along; it judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from quizzes import kinds, variants
from quizzes.kinds import Answer
from quizzes.models import QuestionVersion


def asked(version: QuestionVersion, variant: str = "") -> str:
    """The stem with its figures, without markup."""
    return strip_tags(_settled(version, variant).get("stem", "")).strip()


def in_words(version: QuestionVersion, answer: Answer, variant: str = "") -> str:
    """The answer as it was seen: the words of what was chosen, or what was typed."""
    if answer.get("unsure"):
        return _("Not sure")
    if answer.get("own"):
        return _("About your own loan. Its figures were not kept.")
    content = _settled(version, variant)
    names = dict(_named(content["body"])) | {"not-sure": _("Not sure"), "none": _("None of these")}
    rows = kinds.get(content["kind"]).show(content["body"], answer, None, reveal=False).get("rows", [])
    names |= {row.id: strip_tags(str(row.text)).strip() for row in rows}
    partners = {pair["id"]: pair["partner"] for pair in content["body"].get("pairs", [])}
    return "; ".join(_told(answer, names, partners))


def _settled(version: QuestionVersion, variant: str) -> dict[str, Any]:
    content: dict[str, Any] = version.content
    if not variant or variant == variants.OWN:
        return content
    return kinds.get(content["kind"]).settle(content, variant, version.language)


def _named(value: Any) -> Iterator[tuple[str, str]]:
    """Every part of the question that has an id, with its words."""
    if isinstance(value, dict):
        if "id" in value:
            yield value["id"], strip_tags(str(value.get("text", ""))).strip()
        for inner in value.values():
            yield from _named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _named(inner)


def _told(answer: Answer, names: dict[str, str], partners: dict[str, str]) -> Iterator[str]:
    """In an order of our own: what a database keeps as JSON may come back in another."""
    order = list(names)
    for key, value in sorted(answer.items()):
        if key in ("value", "none"):
            continue
        if isinstance(value, dict):
            pairs = sorted(value.items(), key=lambda pair: order.index(pair[0]) if pair[0] in names else -1)
            yield from (f"{names.get(one, one)}: {partners.get(other, other)}" for one, other in pairs)
        elif isinstance(value, list):
            yield from (names.get(str(one), str(one)) for one in value)
        elif value:
            yield names.get(str(value), str(value))
    if answer.get("none"):
        yield names["none"]
