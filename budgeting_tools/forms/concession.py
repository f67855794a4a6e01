"""Turns what a lender is known or thought to grant on a debt into typed values; it must not choose among it."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy

from budgeting_tools.forms.parts import PlannerForm
from budgeting_tools.number_fields import CountField, MoneyField


class ConcessionForm(PlannerForm):
    """Limits only: how far the lender would go. Empty means that nothing is known of it."""

    grants_grace = CountField(
        label=gettext_lazy("Days a payment may wait"), least=1, most=365, required=False
    )
    grants_spread = CountField(
        label=gettext_lazy("Months to pay the overdue part"), least=1, most=120, required=False
    )
    grants_lower = MoneyField(label=gettext_lazy("Lowest monthly payment they take"), required=False)
    grants_freeze = CountField(
        label=gettext_lazy("Months without interest"), least=1, most=120, required=False
    )
    grants_waive = MoneyField(label=gettext_lazy("Late fees they take off, at most"), required=False)
    grants_known = forms.BooleanField(
        label=gettext_lazy("They have told me so"),
        help_text=gettext_lazy("Leave it empty if you only think so."),
        required=False,
    )

    # Field by kind of concession, as a case names it.
    GRANTS = {
        "grace": "grants_grace",
        "spread_arrears": "grants_spread",
        "lower_instalment": "grants_lower",
        "freeze_interest": "grants_freeze",
        "waive_fee": "grants_waive",
    }

    @property
    def has_grants(self) -> bool:
        return any(
            self[name].value() or (self.is_bound and self[name].errors) for name in self.GRANTS.values()
        )

    def grants(self) -> Iterator[tuple[str, int, bool]]:
        """Kind, limit (days, months or minor units) and whether the lender said so. Only for a valid form."""
        for kind, name in self.GRANTS.items():
            if self.cleaned_data[name]:
                yield kind, self.cleaned_data[name], self.cleaned_data["grants_known"]
