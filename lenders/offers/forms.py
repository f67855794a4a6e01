"""What a member types about one standing offer of a kind that is chosen already; it writes nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.currencies import CURRENCIES
from budgeting_tools.day_field import DayField
from budgeting_tools.number_fields import CountField, MoneyField
from lenders.actions.offers import IN_MONEY, MOST
from lenders.models import OfferKind

LABELS = {
    OfferKind.GRACE: gettext_lazy("How many days more, at most?"),
    OfferKind.SPREAD_ARREARS: gettext_lazy("Over how many months, at most?"),
    OfferKind.FREEZE_INTEREST: gettext_lazy("For how many months, at most?"),
    OfferKind.LOWER_INSTALMENT: gettext_lazy("What is the lowest monthly payment that you take?"),
    OfferKind.WAIVE_FEE: gettext_lazy("How much of a late fee do you take off, at most?"),
}


_WANTED = {"required": gettext_lazy("Type a number.")}


class OfferForm(forms.Form):
    """Limits in days or months, or in minor units of the currency."""

    currency = forms.ChoiceField(label=gettext_lazy("Currency"), choices=CURRENCIES.items())
    begins = DayField(label=gettext_lazy("From"), help_text=gettext_lazy("Such as 2027-03-01."))
    ends = DayField(
        label=gettext_lazy("Until"),
        help_text=gettext_lazy("The last day. Leave it empty if you do not know one yet."),
        required=False,
    )
    condition = forms.CharField(
        label=gettext_lazy("Condition, in one sentence"),
        help_text=gettext_lazy("Borrowers read it as you write it."),
        max_length=200,
        required=False,
        error_messages={"max_length": gettext_lazy("Use 200 letters at most.")},
    )

    field_order = ("limit", "currency", "begins", "ends", "condition")

    def __init__(self, *args: Any, kind: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.kind = OfferKind(kind)
        self.fields["limit"] = self._limit()
        if self.kind not in IN_MONEY:
            del self.fields["currency"]
        self.order_fields(self.field_order)

    def _limit(self) -> forms.Field:
        label = LABELS[self.kind]
        if self.kind not in IN_MONEY:
            return CountField(label=label, least=1, most=MOST[self.kind], error_messages=_WANTED)
        field = MoneyField(label=label, error_messages=_WANTED)
        chosen = self.data.get(self.add_prefix("currency"), "") if self.is_bound else ""
        field.currency = chosen if chosen in CURRENCIES else "GBP"
        return field

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        begins, ends = values.get("begins"), values.get("ends")
        if "begins" in values and begins is None:
            self.add_error("begins", _("Type the first day."))
        if begins and ends and ends < begins:
            self.add_error("ends", _("The last day cannot be before the first."))
        if self.kind in IN_MONEY and values.get("limit") == 0:
            self.add_error("limit", _("Type an amount above zero."))
        return values | {"kind": self.kind.value, "currency": values.get("currency", "")}
