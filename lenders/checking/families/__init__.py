"""Which families of findings are there? Finds the sibling modules; each offers one `FAMILY` of the same shape."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from lenders.checking.families.shape import Asked, Family, Said, Spot

__all__ = ["Asked", "Family", "Said", "Spot", "all_families"]


@cache
def all_families() -> tuple[Family, ...]:
    """Every family, the gravest first."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    found = [module.FAMILY for module in modules if hasattr(module, "FAMILY")]
    return tuple(sorted(found, key=lambda family: family.order))
