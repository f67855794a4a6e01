"""Answers what every part of the planner's forms shares; it must hold no field of one door."""

from abc import abstractmethod
from typing import Any

from django import forms

from budgeting_tools.number_fields import MoneyField

LONGEST_TERM = 1200


class PlannerForm(forms.Form):
    """A part of the planner: all its amounts are in one currency, and its text survives any mistake."""

    def __init__(self, *args: Any, currency: str = "GBP", **options: Any) -> None:
        super().__init__(*args, **options)
        self.currency = currency
        for field in self.fields.values():
            if isinstance(field, MoneyField):
                field.currency = currency

    def given(self, name: str) -> bool:
        """True when something was typed, right or wrong."""
        return bool(str(self.data.get(self.add_prefix(name)) or "").strip())

    def want(self, name: str, message: str) -> None:
        """Asks for a field that nothing was typed into."""
        if not self.given(name):
            self.add_error(name, message)


class RowForm(PlannerForm):
    """A row that may be added, moved and removed; `id` ties it to its place in the case."""

    id = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    @abstractmethod
    def is_blank(self) -> bool:
        """True for a row that nobody began, so that it asks for nothing."""
