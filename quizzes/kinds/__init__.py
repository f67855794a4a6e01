"""Which kinds of question are there? Finds the sibling modules; each offers one `KIND` of the same shape."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from quizzes.kinds.shape import Answer, Body, Gap, Kind, NeedsAnswer, Posted

__all__ = ["Answer", "Body", "Gap", "Kind", "NeedsAnswer", "Posted", "all_kinds", "get"]


@cache
def _registry() -> dict[str, Kind]:
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [module.KIND for module in modules if hasattr(module, "KIND")]
    return {kind.code: kind for kind in sorted(found, key=lambda kind: kind.order)}


def all_kinds() -> list[Kind]:
    """Every kind, in the order in which authors meet them."""
    return list(_registry().values())


def get(code: str) -> Kind:
    """The kind with this code; KeyError when there is none."""
    return _registry()[code]
