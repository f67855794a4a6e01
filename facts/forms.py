"""The keeper's form: a draft may have gaps, publishing names each of them."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm


class FactForm(WagtailAdminModelForm):
    def is_valid(self) -> bool:
        """The gate stands in the model; asked here, where the words are read too, its answer lands in the form."""
        valid = bool(super().is_valid())
        if not valid or self.is_deferred_validation:
            return valid
        try:
            self.instance.check_publishable(languages=self.languages())
        except ValidationError as gaps:
            self.add_error(None, gaps)
        return not self.errors

    def languages(self) -> set[str]:
        """The languages that the form has words in."""
        rows = self.formsets["wordings"].forms
        return {
            row.cleaned_data["language"]
            for row in rows
            if row.cleaned_data and not row.cleaned_data["DELETE"]
        }
