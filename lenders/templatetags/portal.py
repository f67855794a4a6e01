"""What a portal page's frame asks: which parts this member may open."""

from typing import Any

from django import template

from lenders.portal import navigation

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_places(context: dict[str, Any]) -> list[navigation.Place]:
    request = context["request"]
    return navigation.places(request.desk, request.path)
