"""The author's form: a draft may have gaps, publishing names each gap at its field."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm


class QuestionForm(WagtailAdminModelForm):
    def _post_clean(self) -> None:
        """The gate itself stands in the model; here it is only asked early, so that the answer lands in the form."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        try:
            self.instance.check_publishable()
        except ValidationError as gaps:
            self.add_error(None, gaps)
