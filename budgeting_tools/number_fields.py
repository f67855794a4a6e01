"""Answers which typed text is an amount, a rate or a count, or says kindly why not; it must not guess or round."""

from abc import abstractmethod
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from budgeting_tools.engine import InvalidInput, parse_minor
from budgeting_tools.refusals import sentence
from home.numerals import AmbiguousNumber, NotANumber, read_decimal

LARGEST_AMOUNT = 10**13  # minor units, as the case allows
LARGEST_RATE = 100_000  # per cent, as the case allows
RATE_DECIMALS = 12


class NumberField(forms.CharField):
    """Text read in any digits and either decimal sign; empty stays None unless the field is required."""

    def __init__(self, *, example: str = "1,234.50", **options: Any) -> None:
        self.example = example
        super().__init__(strip=True, **options)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return None if text == "" else self.typed(self._decimal(text))

    def _decimal(self, text: str) -> Decimal:
        try:
            number = read_decimal(text, get_language() or "en")
        except AmbiguousNumber as two:
            first, second = two.readings
            raise ValidationError(
                _("Do you mean %(first)s or %(second)s? Type it without a thousands sign.")
                % {"first": first, "second": second}
            ) from None
        except NotANumber:
            raise ValidationError(
                _("Type a number in figures, such as %(example)s.") % {"example": self.example}
            ) from None
        if number < 0:
            raise ValidationError(_("Type zero or more, without a minus sign."))
        return number

    @abstractmethod
    def typed(self, number: Decimal) -> Any:
        """The number as the engine takes it; each kind of field says how."""


class MoneyField(NumberField):
    """To whole minor units of `currency`, which the form sets."""

    currency = "GBP"

    def typed(self, number: Decimal) -> int:
        try:
            minor = parse_minor(f"{number:f}", self.currency)
        except InvalidInput as wrong:
            raise ValidationError(sentence(wrong, self.currency)) from None
        if minor > LARGEST_AMOUNT:
            raise ValidationError(sentence(InvalidInput("", "amount_too_large"), self.currency))
        return minor


class PercentField(NumberField):
    """To plain decimal text in per cent, as a case holds rates."""

    def __init__(self, **options: Any) -> None:
        super().__init__(example="18.25", **options)

    def typed(self, number: Decimal) -> str:
        return percent_text(number)


def percent_text(number: Decimal) -> str:
    """Decimal text without a trailing zero; raises ValidationError beyond what a case can hold."""
    if number > LARGEST_RATE:
        raise ValidationError(
            _("Rates up to %(maximum)s %% can be worked out. Please check this one.")
            % {"maximum": f"{LARGEST_RATE:,}"}
        )
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if len(text.partition(".")[2]) > RATE_DECIMALS:
        raise ValidationError(_("Type at most %(digits)s decimals.") % {"digits": RATE_DECIMALS})
    return text


class CountField(NumberField):
    """To a whole number between two bounds."""

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        self.least, self.most = least, most
        super().__init__(example=str(min(12, most)), **options)

    def typed(self, number: Decimal) -> int:
        if number != number.to_integral_value():
            raise ValidationError(_("Type a whole number, such as %(example)s.") % {"example": self.example})
        if not self.least <= number <= self.most:
            raise ValidationError(
                _("Type a whole number from %(least)s to %(most)s.")
                % {"least": self.least, "most": f"{self.most:,}"}
            )
        return int(number)
