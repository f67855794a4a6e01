"""Turns what a person types about a month into typed values; it must not add it up."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import BILLS, CYCLES, FURTHER_BILLS, INCOME_CYCLES, PURPOSES
from budgeting_tools.day_field import DayField
from budgeting_tools.forms.parts import PlannerForm, RowForm
from budgeting_tools.number_fields import MoneyField


class ReserveForm(PlannerForm):
    """What is at hand now and what is to stay as a reserve."""

    cash = MoneyField(label=gettext_lazy("Money you have now"), required=False)
    keep = MoneyField(
        label=gettext_lazy("Reserve you want to have"),
        help_text=gettext_lazy("What is missing is put aside over 12 months."),
        required=False,
    )


class NeedForm(PlannerForm):
    """What the money is for; it decides which other ways are shown."""

    purpose = forms.ChoiceField(
        label=gettext_lazy("What is the money for?"), choices=PURPOSES.items(), required=False
    )


class IncomeForm(RowForm):
    label = forms.CharField(label=gettext_lazy("Where from"), max_length=120, required=False)
    amount = MoneyField(label=gettext_lazy("How much"), required=False)
    cycle = forms.ChoiceField(label=gettext_lazy("How often"), choices=INCOME_CYCLES.items(), required=False)
    next_date = DayField(label=gettext_lazy("Next day it comes"), required=False)

    def is_blank(self) -> bool:
        return not (self.given("label") or self.given("amount"))

    def clean(self) -> dict[str, Any]:
        if self.given("label"):
            self.want("amount", _("Type how much comes in. It may be 0."))
        return self.cleaned_data


class BillForm(RowForm):
    """`category` is hidden; a row that the person added also carries a name."""

    category = forms.ChoiceField(
        widget=forms.HiddenInput, choices=(BILLS | FURTHER_BILLS).items(), required=False
    )
    label = forms.CharField(label=gettext_lazy("What is it?"), max_length=120, required=False)
    amount = MoneyField(label=gettext_lazy("How much"), required=False)
    cycle = forms.ChoiceField(label=gettext_lazy("How often"), choices=CYCLES.items(), required=False)
    next_date = DayField(label=gettext_lazy("Next day it is due"), required=False)

    def is_blank(self) -> bool:
        return not self.given("amount")

    @property
    def is_added(self) -> bool:
        """True for a row with a name of its own, not one of the list that every month has."""
        return not str(self["id"].value() or "").startswith("bill-")

    @property
    def title(self) -> str:
        category = str(self["category"].value() or "other")
        return str((BILLS | FURTHER_BILLS).get(category, BILLS["other"]))
