"""The author's form: a draft may have gaps, publishing names each gap at its field."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms.models import WagtailAdminModelForm

from quizzes.models import Concept


class QuestionForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "concepts" in self.fields:
            self.fields["concepts"].queryset = Concept.objects.source()

    def _post_clean(self) -> None:
        """The gate itself stands in the model; here it is only asked early, so that the answer lands in the form."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        # A form sets many-to-many fields only when it saves, and the gate asks for them now.
        if "concepts" in self.cleaned_data:
            self.instance.concepts = self.cleaned_data["concepts"]
        try:
            self.instance.check_publishable()
        except ValidationError as gaps:
            self.add_error(None, gaps)
