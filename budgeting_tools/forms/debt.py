"""Turns what a person types about a debt into typed values; it must not plan it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import DEBT_KINDS, MINIMUM_RULES, RATE_PERIODS
from budgeting_tools.day_field import DayField
from budgeting_tools.forms.concession import ConcessionForm
from budgeting_tools.forms.parts import LONGEST_TERM, RowForm
from budgeting_tools.number_fields import CountField, MoneyField, PercentField, percent_text
from budgeting_tools.payment_field import PaymentField, Payments

A_YEAR = {"year": 1, "month": 12, "day": 365}


class DebtForm(ConcessionForm, RowForm):
    """A debt as it is now; three numbers, the rest is optional."""

    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=DEBT_KINDS.items(), required=False)
    label = forms.CharField(label=gettext_lazy("Name, so that you know it"), max_length=120, required=False)
    balance = MoneyField(label=gettext_lazy("You owe"), required=False)
    instalment = PaymentField(
        label=gettext_lazy("Payment they ask for each month"),
        help_text=gettext_lazy("One payment, such as 972, or all that are left, such as 12 × 972."),
        required=False,
    )
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
    last_paid = DayField(
        label=gettext_lazy("Day of your last payment"),
        help_text=gettext_lazy("Only for an old debt. It may matter before you pay or write."),
        required=False,
    )
    comes_first = forms.BooleanField(
        label=gettext_lazy("Losing this one harms most: home, heat, a court fine"), required=False
    )
    theirs = forms.BooleanField(
        label=gettext_lazy("It is with the lender whose link you followed"), required=False
    )
    promo_until = DayField(
        label=gettext_lazy("The rate above ends on"),
        help_text=gettext_lazy("For a card or loan that costs little at first."),
        required=False,
    )
    rate_after = PercentField(label=gettext_lazy("Rate from that day, % a year"), required=False)
    penalty_rate = PercentField(label=gettext_lazy("Rate on what is overdue, % a year"), required=False)
    monthly_fee = MoneyField(label=gettext_lazy("Fee each month"), required=False)
    new_charges = MoneyField(label=gettext_lazy("New spending on it each month"), required=False)
    minimum = forms.ChoiceField(
        label=gettext_lazy("Their rule for the least payment"), choices=MINIMUM_RULES.items(), required=False
    )
    minimum_percent = PercentField(label=gettext_lazy("The share, in %"), required=False)
    minimum_floor = MoneyField(label=gettext_lazy("But at least"), required=False)

    told_by = ""  # the lender whose figures stand here; see `budgeting_tools.told_by`
    FIGURES = ("balance", "instalment", "rate", "left", "arrears", "late_fee")
    MORE = ("left", "arrears", "late_fee", "due_day", "auto_debit", "last_paid", "comes_first")
    TERMS = (
        *("promo_until", "rate_after", "penalty_rate", "monthly_fee", "new_charges"),
        *("minimum", "minimum_percent", "minimum_floor"),
    )

    def is_blank(self) -> bool:
        return not any(self.given(name) for name in ("label", *self.FIGURES))

    @property
    def has_more(self) -> bool:
        """True when one of the optional fields holds something or needs another look."""
        return self._holds(self.MORE)

    @property
    def has_terms(self) -> bool:
        return self._holds(self.TERMS)

    def _holds(self, names: tuple[str, ...]) -> bool:
        return any(self[name].value() or (self.is_bound and self[name].errors) for name in names)

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if self.is_blank():
            return values
        self._read_payments(values)
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
        self._check_terms(values)
        return values

    def _read_payments(self, values: dict[str, Any]) -> None:
        """ "12 × 972" tells the payment and how many are left; a second count that differs is asked about."""
        typed = values.get("instalment")
        if not isinstance(typed, Payments):
            return
        values["instalment"] = typed.each
        if typed.count and values.get("left") not in (None, typed.count):
            said = _("You typed %(first)s payments above and %(second)s here. Which one is right?")
            self.add_error("left", said % {"first": typed.count, "second": values["left"]})
        elif typed.count:
            values["left"] = typed.count

    def _check_terms(self, values: dict[str, Any]) -> None:
        if self.given("promo_until"):
            self.want("rate_after", _("Type the rate from that day on. It may be the same."))
            self.want("rate", _("Type the rate until that day. It may be 0."))
        elif self.given("rate_after"):
            self.want("promo_until", _("Type the last day of the rate above."))
        if values.get("minimum"):
            self.want("minimum_percent", _("Type the share that the least payment is."))

    def _check_yearly(self) -> None:
        try:
            self.yearly_rate()
        except forms.ValidationError as wrong:
            self.add_error("rate", wrong)

    def yearly_rate(self) -> str:
        """Nominal yearly per cent as text: a monthly rate times 12, a daily rate times 365."""
        per = self.cleaned_data.get("rate_per") or "year"
        return percent_text(Decimal(self.cleaned_data["rate"]) * A_YEAR[per])
