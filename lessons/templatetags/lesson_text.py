"""Writes a lesson's words with its figures in them; the figures come from the lesson in the context."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from lessons.figures import fill

register = template.Library()


@register.simple_tag(takes_context=True)
def filled(context: Context, words: Any) -> SafeString:
    """Plain or rich words; a placeholder holds no markup, and neither does a figure."""
    html = str(conditional_escape(words))
    return mark_safe(fill(html, context.get("figures") or {}))


@register.simple_tag(takes_context=True)
def filled_all(context: Context, many: list[Any]) -> list[SafeString]:
    return [filled(context, words) for words in many]
