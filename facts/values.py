"""Whether a fact's value can be used by a machine: each type names what it must hold; it does not know what is true."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

Check = Callable[[Any], bool]
CLOCK = re.compile(r"^(?:[01]\d|2[0-4]):[0-5]\d$")
TEL = re.compile(r"^\+?\d{3,15}$")


def number(value: Any) -> bool:
    """A whole number, or a decimal as text: `3`, `"3.85"`; never a float, which would change the last digit."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return False
    try:
        return Decimal(value).is_finite()
    except InvalidOperation:
        return False


def whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def clock(value: Any) -> bool:
    return isinstance(value, str) and bool(CLOCK.match(value))


def day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def points(value: Any) -> bool:
    """Figures from a day on, in order of days."""
    if not isinstance(value, list) or not value:
        return False
    good = all(isinstance(p, dict) and day(p.get("from")) and number(p.get("value")) for p in value)
    return good and [p["from"] for p in value] == sorted({p["from"] for p in value})


def bands(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(band, dict) for band in value)


def phones(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(_phone(entry) for entry in value)


def _phone(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and text(entry.get("number"))
        and isinstance(entry.get("tel"), str)
        and bool(TEL.match(entry["tel"]))
        and isinstance(entry.get("name"), dict)
        and text(entry["name"].get("en"))
    )


def texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(text(entry) for entry in value)


SHAPES: Mapping[str, Mapping[str, Check]] = {
    "fixed": {"value": number, "unit": text},
    "multiple_of_reference": {"multiplier": number, "reference": text},
    "series": {"unit": text, "points": points},
    "per_day_percent": {"value": number},
    "per_month_percent": {},
    "ratio": {"max_charges_to_principal": number},
    "bands": {"unit": text, "bands": bands},
    "hours": {"start": clock, "end": clock},
    "frequency": {"max": whole, "days": whole, "per": text, "counts": text},
    "limitation": {},
    "retention": {"years": whole, "clock_starts": text},
    "clock": {"starts": text},
    "phones": {"phones": phones},
}
# Said in words, with whatever figures the record has; nothing computes with them.
IN_WORDS = frozenset(
    [
        "rule",
        "duty",
        "right",
        "rights",
        "list",
        "list_of_bans",
        "max_count",
        "penalty",
        "scope",
        "exclusion_list",
        "formula",
        "reported",
        "history",
        "window",
        "option",
        "ban",
        "reference",
        "phases",
        "procedure",
        "fraction",
        "method",
        "test",
        "effect",
        "stay",
        "limits",
        "dates",
        "status",
        "case_law",
        "fixed_set",
        "fees",
        "per_day_percent_conflict",
        "planned",
        "threshold",
        "help",
    ]
)


def check(value: Any) -> None:
    """Refuses a value that no machine could use, naming the field."""
    kind = str(value.get("type")) if isinstance(value, dict) else ""
    if kind not in SHAPES and kind not in IN_WORDS:
        known = ", ".join(sorted({*SHAPES, *IN_WORDS}))
        raise ValidationError(_("Give it a type, one of: %(known)s.") % {"known": known})
    wrong = [name for name, good in SHAPES.get(kind, {}).items() if not good(value.get(name))]
    if wrong:
        words = {"names": ", ".join(wrong), "kind": kind}
        raise ValidationError(_("%(names)s is missing or has another form than type %(kind)s needs.") % words)
    if "engine" in value and not _engine_rules(value["engine"]):
        raise ValidationError(_("engine must be a list of rules, each with its basis and its limit as text."))
    if any(isinstance(part, float) for part in _parts(value)):
        raise ValidationError(_("Write figures with decimals as text, such as “3.85”."))


def _engine_rules(rules: Any) -> bool:
    return isinstance(rules, list) and all(
        isinstance(rule, dict)
        and text(rule.get("basis"))
        and isinstance(rule.get("limit"), str)
        and number(rule["limit"])
        for rule in rules
    )


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [part for child in value.values() for part in _parts(child)]
    if isinstance(value, list):
        return [part for child in value for part in _parts(child)]
    return [value]
