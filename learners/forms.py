"""What a learner types on their own page: a carry code, and the tick before everything is erased."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CarryForm(forms.Form):
    code = forms.CharField(
        label=_("Code from your other device"),
        max_length=40,
        error_messages={
            "required": _("Type the eight letters and digits."),
            "max_length": _("A code has eight letters and digits."),
        },
    )


class EraseForm(forms.Form):
    sure = forms.BooleanField(
        label=_("Yes, erase everything. I know that this cannot be undone."),
        error_messages={"required": _("Tick the box if you are sure.")},
    )
