"""What is typed here: an author's question, where a draft may have gaps, and a learner's choice about reviews."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from learners.models import Learner
from learners.reminding import mail_address
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


class ReviewChoiceForm(forms.Form):
    """Reviews on or off, the day of a payment, and whether to be told by e-mail; an address must have been proved."""

    active = forms.BooleanField(label=_("Ask me again on good days"), required=False)
    due_day = forms.IntegerField(
        label=_("Day of the month on which you have a payment"),
        help_text=_("If you like: a review then comes three days before, when that fits."),
        required=False,
        min_value=1,
        max_value=31,
        error_messages={
            "invalid": _("Type a day from 1 to 31, or leave it empty."),
            "min_value": _("Type a day from 1 to 31, or leave it empty."),
            "max_value": _("Type a day from 1 to 31, or leave it empty."),
        },
    )
    by_mail = forms.BooleanField(label=_("Tell me by e-mail when a day has come"), required=False)

    def __init__(self, *args: Any, learner: Learner, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.address = mail_address(learner)

    def clean_by_mail(self) -> bool:
        return bool(self.cleaned_data["by_mail"] and self.address)
