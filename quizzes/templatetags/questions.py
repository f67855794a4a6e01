"""Puts a question into a page, and writes rich text where only a line of text may stand."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal, get_currency_precision
from django import template
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from home.templatetags.figures import current_locale, money, percent
from quizzes import cards
from quizzes.cards import Card
from quizzes.kinds.options import Row
from quizzes.models import Question

register = template.Library()
_BETWEEN = re.compile(r"</p>\s*<p[^>]*>")
_EDGE = re.compile(r"</?p[^>]*>")


@register.inclusion_tag("quizzes/question_card.html", takes_context=True)
def question_card(context: template.Context, question: Question | None, next: str = "") -> dict[str, Any]:
    """The question as this reader stands with it; nothing when it is not published."""
    return {"card": cards.for_reader(context["request"], question, next=next)}


@register.filter
def line(source: str | Promise) -> SafeString:
    """Author's rich text without paragraphs, for a legend, a label or an option."""
    text = _EDGE.sub("", _BETWEEN.sub("<br>", expand_db_html(str(source)).strip()))
    return mark_safe(text)


@register.filter
def with_unit(value: Decimal, unit: str) -> str:
    """A right value as the page's language writes it: money, per cent, or a number and its unit."""
    if len(unit) == 3 and unit.isupper():
        return money(int(value.scaleb(get_currency_precision(unit))), unit)
    if unit == "%":
        return percent(value, max(0, -int(value.normalize().as_tuple().exponent)))
    return f"{format_decimal(value, locale=current_locale())} {unit}".strip()


@register.filter
def practice_address(card: Card) -> str:
    """Where another question about the same idea is asked; empty before the answer and for a question of no idea."""
    concepts = card.content["concepts"] if card.stage == cards.DONE else []
    return (
        reverse("quizzes:practice_following", args=[concepts[0], card.version.question]) if concepts else ""
    )


@register.filter
def as_field(card: Card) -> dict[str, Any]:
    """The answer as the form components expect a field."""
    return _field(card, "answer", line(card.content["stem"]), card.rows) | {
        "value": card.shown.get("typed", "")
    }


@register.filter
def as_step(card: Card) -> dict[str, Any]:
    """The step of a story that is asked now, as a field."""
    name = f"answer-{card.shown['step']['number']}"
    return _field(card, name, line(card.shown["situation"]), card.rows)


@register.filter
def as_selects(card: Card) -> list[dict[str, Any]]:
    """A select for each line, as fields."""
    first = {"data": {"value": "", "label": _("Choose"), "selected": False}}
    return [
        {
            "auto_id": f"{card.id}-line-{place}",
            "html_name": f"answer-{row.id}",
            "label": line(row.text),
            "errors": [],
            "subwidgets": [
                first,
                *({"data": {"value": p.value, "label": p.label, "selected": p.selected}} for p in row.picks),
            ],
        }
        for place, row in enumerate(card.shown["lines"])
    ]


@register.filter
def as_confidence(card: Card) -> dict[str, Any]:
    """How sure the reader is, as a field that may stay empty."""
    rows = [Row("guessing", _("I am guessing")), Row("fairly", _("Fairly sure")), Row("sure", _("Sure"))]
    field = _field(card, "confidence", _("How sure are you?"), rows)
    return field | {"errors": [], "auto_id": f"{card.id}-confidence"}


def _field(card: Card, name: str, label: str, rows: Sequence[Row]) -> dict[str, Any]:
    choices = [
        {
            "id_for_label": f"{card.id}-{name}-{place}",
            "data": {"name": name, "value": row.id, "label": line(row.text), "selected": row.chosen},
        }
        for place, row in enumerate(rows)
    ]
    return {
        "auto_id": f"{card.id}-answer",
        "html_name": name,
        "label": label,
        "errors": [card.problem] if card.problem else [],
        "subwidgets": choices,
    }
