"""How money, rates, counts and dates are written in each language; it formats and never computes."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal, get_currency_precision
from django import template
from django.utils import translation

register = template.Library()

_NARROW = {"CNY": "¥", "GBP": "£", "EUR": "€", "SGD": "S$"}
_THIN = "\u202f"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"), sep="_")


def current_locale() -> Locale:
    """Babel's locale for the language of this request."""
    return _locale(
        {"zh-hans": "zh-Hans-CN", "zh-hant": "zh-Hant-TW", "en": "en-GB"}.get(_language(), "en-GB")
    )


def _language() -> str:
    return translation.get_language() or "en"


def _amount(minor: int, currency: str) -> Decimal:
    return Decimal(minor).scaleb(-get_currency_precision(currency))


@register.filter
def money(minor: int | None, currency: str) -> str:
    """Minor units as money, without the cents where there are none: `£1,234`, `¥1,234.50`."""
    if minor is None:
        return "–"
    amount = _amount(minor, currency)
    return _money_text(amount, currency, keep_cents=amount != amount.to_integral_value())


@register.filter
def money_exact(minor: int | None, currency: str) -> str:
    """Minor units as money with every decimal, for columns."""
    return "–" if minor is None else _money_text(_amount(minor, currency), currency, keep_cents=True)


def _money_text(amount: Decimal, currency: str, *, keep_cents: bool) -> str:
    locale = current_locale()
    pattern = "¤#,##0.00;-¤#,##0.00" if keep_cents else "¤#,##0;-¤#,##0"
    text = format_currency(amount, currency, format=pattern, locale=locale, currency_digits=keep_cents)
    native = locale.currency_symbols.get(currency, currency)
    return str(text).replace(native, _NARROW.get(currency, native))


@register.filter
def percent(value: Decimal | int | str | None, digits: int = 1) -> str:
    """A number of per cent, half up to `digits` decimals: `13.0 %` in English, `13.0%` in Chinese."""
    if value is None:
        return "–"
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    written = format_decimal(
        rounded, format=f"#,##0.{'0' * digits}" if digits else "#,##0", locale=current_locale()
    )
    return f"{written}%" if _language().startswith("zh") else f"{written}{_THIN}%"


@register.filter
def count(value: int | None) -> str:
    """A whole number with its groups: `1,234`."""
    return "–" if value is None else str(format_decimal(value, locale=current_locale()))


@register.filter
def day(value: date | None) -> str:
    """A date in full: `3 March 2029`, `2029年3月3日`."""
    return "–" if value is None else str(format_date(value, "long", locale=current_locale()))


@register.filter
def month(value: date | None) -> str:
    """A month and its year: `March 2029`, `2029年3月`."""
    return "–" if value is None else str(format_skeleton("yMMMM", value, locale=current_locale()))
