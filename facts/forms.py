"""The keeper's form: a draft may have gaps, publishing names each of them."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm


class FactForm(WagtailAdminModelForm):
    def _post_clean(self) -> None:
        """The gate itself stands in the model; it is asked early, so that the answer lands in the form."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        try:
            self.instance.check_publishable()
        except ValidationError as gaps:
            self.add_error(None, gaps)
