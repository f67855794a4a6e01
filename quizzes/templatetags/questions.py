"""Puts a question into a page, and writes rich text where only a line of text may stand."""

import re
from decimal import Decimal
from typing import Any

from babel.numbers import format_decimal, get_currency_precision
from django import template
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import expand_db_html

from home.templatetags.figures import current_locale, money, percent
from quizzes import cards
from quizzes.cards import Card
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
def as_field(card: Card) -> dict[str, Any]:
    """The answer as the form components expect a field."""
    name = f"{card.id}-answer"
    choices = [
        {
            "id_for_label": f"{name}-{place}",
            "data": {"name": "answer", "value": row.id, "label": line(row.text), "selected": row.chosen},
        }
        for place, row in enumerate(card.rows)
    ]
    return {
        "auto_id": name,
        "html_name": "answer",
        "label": line(card.content["stem"]),
        "value": card.shown.get("typed", ""),
        "errors": [card.problem] if card.problem else [],
        "subwidgets": choices,
    }
