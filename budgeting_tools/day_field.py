"""Answers which day was typed, written year first as 2025-03-01 or 2025年3月1日; it must not guess month from day."""

import re
import unicodedata
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_YEAR_FIRST = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
EARLIEST = 1990


class DayField(forms.CharField):
    """A date, or None when nothing was typed."""

    def clean(self, value: Any) -> date | None:
        text = unicodedata.normalize("NFKC", str(value or "")).strip()
        if not text:
            return None
        match = _YEAR_FIRST.fullmatch(text)
        try:
            if not match:
                raise ValueError
            found = date(*(int(part) for part in match.groups()))
            if found.year < EARLIEST:
                raise ValueError
        except ValueError:
            raise ValidationError(_("Type the year, the month and the day, such as 2026-03-01.")) from None
        return found
