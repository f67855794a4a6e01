"""Answers which yearly rate a place quotes, and in which words; it must not compute one."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.engine import PricedQuote
from home.templatetags.figures import percent

DECIMALS = 1
SMALL_RATE = Decimal(1)


@dataclass(frozen=True, slots=True)
class WayOfQuoting:
    """`is_effective` says which of the two rates stands large; `label` names it in the words of the place."""

    is_effective: bool
    label: str | Promise


_SIMPLE = WayOfQuoting(False, gettext_lazy("a year, nominal rate with all fees"))
_BY_PLACE = {
    "CN": WayOfQuoting(False, gettext_lazy("a year, all costs counted: IRR × 12, simple")),
    "TW": WayOfQuoting(False, gettext_lazy("a year: total cost as a yearly percentage")),
    "US": WayOfQuoting(False, gettext_lazy("APR: a year, with all fees")),
    "HK": WayOfQuoting(True, gettext_lazy("APR: a year, with all fees and interest on interest")),
    "GB": WayOfQuoting(True, gettext_lazy("APR: a year, with all fees and interest on interest")),
    "EU": WayOfQuoting(True, gettext_lazy("APR: a year, with all fees and interest on interest")),
    "SG": WayOfQuoting(True, gettext_lazy("effective rate a year, with all fees")),
}


def way_of(place: str) -> WayOfQuoting:
    """The way of the place or of what it lies in; nominal where none was chosen."""
    return _BY_PLACE.get(place.partition("-")[0], _SIMPLE)


def large_rate(priced: PricedQuote, place: str) -> str:
    return rate_text(priced.effective_yearly if way_of(place).is_effective else priced.nominal_yearly)


def beside(priced: PricedQuote, place: str) -> str:
    """The other rate in one sentence."""
    if way_of(place).is_effective:
        said = _("%(rate)s nominal: the same price, counted without interest on interest.")
        return said % {"rate": rate_text(priced.nominal_yearly)}
    said = _("%(rate)s effective: the same price, counted with interest on interest.")
    return said % {"rate": rate_text(priced.effective_yearly)}


def rate_text(rate: Decimal) -> str:
    """One decimal; two where the rate is so small that one would hide it."""
    return percent(rate, 2 if 0 < rate < SMALL_RATE else DECIMALS)
