"""What staff type to be counted: the code of their employer."""

from django import forms
from django.utils.translation import gettext_lazy as _


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code from your employer"),
        max_length=40,
        error_messages={
            "required": _("Type the eight letters and digits."),
            "max_length": _("A staff code has eight letters and digits."),
        },
    )
