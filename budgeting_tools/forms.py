"""Turns what a person types about an offer, a month and debts into typed values; it must not compute a result."""

from abc import abstractmethod
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import (
    BILLS,
    CYCLES,
    DEBT_KINDS,
    FURTHER_BILLS,
    INCOME_CYCLES,
    INTERVALS,
    METHODS,
    PRICE_KINDS,
    RATE_PERIODS,
)
from budgeting_tools.number_fields import CountField, MoneyField, PercentField, percent_text

LONGEST_TERM = 1200
A_YEAR = {"year": 1, "month": 12, "day": 365}


class PlannerForm(forms.Form):
    """A part of the planner: all its amounts are in one currency, and its text survives any mistake."""

    def __init__(self, *args: Any, currency: str = "GBP", **options: Any) -> None:
        super().__init__(*args, **options)
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


class OfferForm(PlannerForm):
    """A loan as it is offered; three numbers and what the price means, the rest has a shown default."""

    amount = MoneyField(
        label=gettext_lazy("How much would you borrow?"),
        help_text=gettext_lazy("The amount in the contract, before any fee is taken off."),
        required=False,
    )
    instalments = CountField(
        label=gettext_lazy("How many payments?"), least=1, most=LONGEST_TERM, required=False
    )
    price = MoneyField(
        label=gettext_lazy("What price do they quote?"),
        help_text=gettext_lazy("The figure as they write it: a rate such as 0.05, or a payment such as 972."),
        required=False,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What does that figure mean?"), choices=PRICE_KINDS.items(), required=False
    )
    fees = MoneyField(
        label=gettext_lazy("Fees kept back"),
        help_text=gettext_lazy("What they take off before the money reaches you."),
        required=False,
    )
    fee_each = MoneyField(
        label=gettext_lazy("Extra fee with each payment"),
        help_text=gettext_lazy("Membership, guarantee or insurance you cannot refuse."),
        required=False,
    )
    every = forms.ChoiceField(
        label=gettext_lazy("When do you pay?"), choices=INTERVALS.items(), required=False
    )
    days = CountField(
        label=gettext_lazy("All at once: after how many days?"), least=1, most=9999, required=False
    )
    method = forms.ChoiceField(
        label=gettext_lazy("How is it repaid?"), choices=METHODS.items(), required=False
    )
    stated = MoneyField(
        label=gettext_lazy("The payment they state"),
        help_text=gettext_lazy("If they give a rate and a payment, we check whether the two agree."),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kind = (self.data or self.initial).get(self.add_prefix("kind") if self.data else "kind")
        if kind != "instalment":
            self.fields["price"] = PercentField(
                label=self.fields["price"].label, help_text=self.fields["price"].help_text, required=False
            )

    def clean_every(self) -> str:
        return self.cleaned_data["every"] or "month"

    def clean_method(self) -> str:
        return self.cleaned_data["method"] or "equal_instalment"

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        self.want("amount", _("Type the amount you would borrow."))
        if values.get("amount") == 0:
            self.add_error("amount", _("Type an amount above zero."))
        once = values.get("every") == "once"
        if not once:
            self.want("instalments", _("Type how many payments there are."))
        self.want("price", _("Type the price they quote. It may be 0."))
        self.want("kind", _("Choose what the figure means, so that nothing is guessed."))
        if once:
            self.want("days", _("Type after how many days you pay it back."))
        if values.get("kind") == "instalment" and values.get("price") == 0:
            self.add_error("price", _("Type what each payment is, above zero."))
        return values


class ReserveForm(PlannerForm):
    """What is at hand now and what is to stay as a reserve."""

    cash = MoneyField(label=gettext_lazy("Money you have now"), required=False)
    keep = MoneyField(
        label=gettext_lazy("Reserve you want to have"),
        help_text=gettext_lazy("What is missing is put aside over 12 months."),
        required=False,
    )


class RowForm(PlannerForm):
    """A row that may be added, moved and removed; `id` ties it to its place in the case."""

    id = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    @abstractmethod
    def is_blank(self) -> bool:
        """True for a row that nobody began, so that it asks for nothing."""


class IncomeForm(RowForm):
    label = forms.CharField(label=gettext_lazy("Where from"), max_length=120, required=False)
    amount = MoneyField(label=gettext_lazy("How much"), required=False)
    cycle = forms.ChoiceField(label=gettext_lazy("How often"), choices=INCOME_CYCLES.items(), required=False)

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
