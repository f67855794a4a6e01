"""Answers which currencies a person may plan in and what stands beside an amount; it must not convert between them."""

from django.utils.translation import gettext_lazy as _

CURRENCIES = {
    "CNY": _("Chinese yuan (CNY)"),
    "HKD": _("Hong Kong dollar (HKD)"),
    "TWD": _("New Taiwan dollar (TWD)"),
    "USD": _("US dollar (USD)"),
    "GBP": _("Pound sterling (GBP)"),
    "EUR": _("Euro (EUR)"),
    "SGD": _("Singapore dollar (SGD)"),
}
_FIRST_SHOWN = {"zh-hans": "CNY"}


def first_shown(language: str) -> str:
    """The currency an empty form opens with: a suggestion in a visible list, never a guess behind the scenes."""
    return _FIRST_SHOWN.get(language, "GBP")


def unit(currency: str, language: str) -> str:
    """What stands inside the frame of an amount."""
    return "元" if currency == "CNY" and language.startswith("zh") else currency
