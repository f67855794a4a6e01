"""What a learner types: a carry code, the tick before everything is erased, and an address to make an account."""

from typing import Any

from allauth.account.forms import SignupForm
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


class AccountForm(SignupForm):
    """An address or a number; a password is offered and never asked for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password1"].label = _("Password, if you want one")
        self.fields["password1"].help_text = _(
            "At least eight characters. Without one we send you a code each time."
        )
