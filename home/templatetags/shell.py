"""What the frame of every page asks for: the other languages, and the addresses of rooms that may not stand yet."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from home import help, languages, page_notes

register = template.Library()


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[languages.LanguageLink]:
    """The languages of this page; none where there is no request (the standalone 500 page)."""
    request = context.get("request")
    if request is None:
        return []
    page: Any = context.get("page")
    return languages.links_for(request, page)


@register.simple_tag
def html_lang() -> str:
    """The page's language as the `lang` attribute writes it."""
    return languages.html_tag(get_language() or "en")


@register.simple_tag
def home_url() -> str:
    """The front page of the page's own language."""
    return languages.home_url(get_language() or "en")


@register.simple_tag(takes_context=True)
def absolute(context: Context, path: str) -> str:
    """`path` with scheme and host, for `canonical` and `hreflang`."""
    request = context.get("request")
    return str(request.build_absolute_uri(path)) if request is not None else path


@register.simple_tag
def first_step_url() -> str:
    """Where “I can’t pay this month” leads, from every page."""
    return help.first_step_url()


@register.simple_tag(takes_context=True)
def notes_on_this_page(context: Context) -> list[SafeString]:
    """What rooms have to say on every page of this visit; nothing where there is no request."""
    request = context.get("request")
    return page_notes.notes_for(request) if request is not None else []
