"""Turns what a borrower pastes into text to look behind; it opens nothing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PasteForm(forms.Form):
    """Longer than any link is said so, instead of being cut."""

    token = forms.CharField(
        label=_("The whole link, or its short code"),
        help_text=_(
            "Copy it from the message. A short code is what stands at the end of the link, such as s/k7PwzRn."
        ),
        max_length=6_000,
        error_messages={
            "required": _("Paste the link from the message, or type its short code."),
            "max_length": _("This is longer than a link can be. Copy the link alone."),
        },
    )


class CheckForm(PasteForm):
    """The same for a lender's engineer, who has the whole link."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["token"].label = _("The whole link, or the token in it")
        self.fields["token"].help_text = _("Use one that no borrower gets. Nothing is kept or counted.")
