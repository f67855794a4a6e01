"""Draws a panel of another room on the learner's page, with that room's own names and no others."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from learners.my_page import FilledPanel

register = template.Library()


@register.simple_tag(takes_context=True)
def draw_panel(context: template.Context, panel: FilledPanel) -> SafeString:
    names: dict[str, Any] = {**panel.context, "learner": context["learner"]}
    return render_to_string(panel.template, names, request=context["request"])
