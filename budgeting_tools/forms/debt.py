"""Turns what a person types about a debt into typed values; it must not plan it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import DEBT_KINDS, RATE_PERIODS
from budgeting_tools.forms.parts import LONGEST_TERM, RowForm
from budgeting_tools.number_fields import CountField, MoneyField, PercentField, percent_text

A_YEAR = {"year": 1, "month": 12, "day": 365}


class DebtForm(RowForm):
    """A debt as it is now; three numbers, the rest is optional."""

    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=DEBT_KINDS.items(), required=False)
    label = forms.CharField(label=gettext_lazy("Name, so that you know it"), max_length=120, required=False)
    balance = MoneyField(label=gettext_lazy("You owe"), required=False)
    instalment = MoneyField(label=gettext_lazy("Payment they ask for each month"), required=False)
    rate = PercentField(label=gettext_lazy("Interest rate"), required=False)
    rate_per = forms.ChoiceField(
        label=gettext_lazy("The rate is"), choices=RATE_PERIODS.items(), required=False
    )
    left = CountField(
        label=gettext_lazy("Payments left"),
        help_text=gettext_lazy("If you do not know the rate, we work it out from this."),
        least=1,
        most=LONGEST_TERM,
        required=False,
    )
    arrears = MoneyField(
        label=gettext_lazy("Overdue already"),
        help_text=gettext_lazy("The part of what you owe that is late."),
        required=False,
    )
    late_fee = MoneyField(label=gettext_lazy("Fee for each late month"), required=False)
    due_day = CountField(label=gettext_lazy("Day of the month it is due"), least=1, most=31, required=False)
    auto_debit = forms.BooleanField(label=gettext_lazy("They take the money themselves"), required=False)

    FIGURES = ("balance", "instalment", "rate", "left", "arrears", "late_fee")

    MORE = ("left", "arrears", "late_fee", "due_day", "auto_debit")

    def is_blank(self) -> bool:
        return not any(self.given(name) for name in ("label", *self.FIGURES))

    @property
    def has_more(self) -> bool:
        """True when one of the optional fields holds something or needs another look."""
        return any(self[name].value() or (self.is_bound and self[name].errors) for name in self.MORE)

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.is_blank():
            return values
        self.want("balance", _("Type how much you owe on this debt."))
        if not self.given("rate") and not (self.given("left") and self.given("instalment")):
            self.add_error(
                "rate",
                _(
                    "Type the rate (0 if there is none), or the monthly payment and how many payments are left."
                ),
            )
        balance, arrears = values.get("balance"), values.get("arrears")
        if balance == 0:
            self.add_error("balance", _("Type an amount above zero, or take this debt out."))
        if balance is not None and arrears is not None and arrears > balance:
            self.add_error("arrears", _("The overdue part cannot be more than what you owe."))
        if values.get("rate") and "rate_per" in values:
            self._check_yearly()
        return values

    def _check_yearly(self) -> None:
        try:
            self.yearly_rate()
        except forms.ValidationError as wrong:
            self.add_error("rate", wrong)

    def yearly_rate(self) -> str:
        """Nominal yearly per cent as text: a monthly rate times 12, a daily rate times 365."""
        per = self.cleaned_data.get("rate_per") or "year"
        return percent_text(Decimal(self.cleaned_data["rate"]) * A_YEAR[per])
