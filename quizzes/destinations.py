"""Where does an action's link lead? Turns `planner:before`, `help` or `lesson:<key>` into an address on this site.

Rooms above register their own prefix; nothing leads off the site.
"""

from collections.abc import Callable

from django.urls import NoReverseMatch, reverse
from django.utils.translation import override

Resolver = Callable[[str, str], str | None]
_PAGES = {"planner:before": "planner:before", "planner:after": "planner:after", "help": "home:help"}
_resolvers: dict[str, Resolver] = {}


def register(prefix: str, resolver: Resolver) -> None:
    """`resolver(rest, language)` gives the address of `prefix:rest`, or None when there is no such thing."""
    _resolvers[prefix] = resolver


def is_known(link: str) -> bool:
    """True when the link has a form that some room answers for; its target may still be missing."""
    prefix, _, rest = link.partition(":")
    return link in _PAGES or (prefix in _resolvers and bool(rest))


def address(link: str, language: str) -> str | None:
    """The local address, or None when nothing stands there (then the words stand without a link)."""
    if link in _PAGES:
        try:
            with override(language):
                return reverse(_PAGES[link])
        except NoReverseMatch:
            return None
    prefix, _, rest = link.partition(":")
    return _resolvers[prefix](rest, language) if prefix in _resolvers else None
