"""Renders a component of the gallery around a body, for those that hold more than words; it knows no component by name.

`{% component "panel" title=title %}…{% endcomponent %}` gives the template the named values and `body`, nothing else
of the page. A component without a body is a plain `{% include "components/name.html" with … only %}`.
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token, token_kwargs
from django.template.context import Context
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


class ComponentNode(template.Node):
    child_nodelists = ("body",)

    def __init__(self, name: FilterExpression, values: dict[str, FilterExpression], body: NodeList) -> None:
        self.name, self.values, self.body = name, values, body

    def render(self, context: Context) -> SafeString:
        inner = get_template(f"components/{self.name.resolve(context)}.html")
        values: dict[str, Any] = {key: value.resolve(context) for key, value in self.values.items()}
        # The body is already rendered by the template engine, escaped where it had to be.
        values["body"] = mark_safe(self.body.render(context).strip())
        return mark_safe(inner.render(values))


@register.tag
def component(parser: Parser, token: Token) -> ComponentNode:
    bits = token.split_contents()[1:]
    if not bits:
        raise template.TemplateSyntaxError("component needs a name: {% component 'panel' title=title %}")
    name = parser.compile_filter(bits.pop(0))
    values = token_kwargs(bits, parser)
    if bits:
        raise template.TemplateSyntaxError(f"component takes name=value pairs only, not {bits[0]!r}")
    body = parser.parse(("endcomponent",))
    parser.delete_first_token()
    return ComponentNode(name, values, body)


@register.filter
def dots(total: int, current: int) -> list[bool]:
    """One entry for each step; true up to and with the current one."""
    return [number <= current for number in range(1, total + 1)]
