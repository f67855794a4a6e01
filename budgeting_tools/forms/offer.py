"""Turns what a person types about a loan offer into typed values; it must not price it."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.choices import INTERVALS, METHODS, PRICE_KINDS
from budgeting_tools.forms.parts import LONGEST_TERM, PlannerForm
from budgeting_tools.number_fields import CountField, MoneyField, PercentField


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
