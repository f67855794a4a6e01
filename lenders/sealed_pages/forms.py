"""Turns what a borrower pastes into text to look behind; it opens nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PasteForm(forms.Form):
    """Longer than any link is said so, instead of being cut."""

    token = forms.CharField(
        label=_("The whole link, or the seven letters at its end"),
        help_text=_("Copy it from the message and paste it here."),
        max_length=6_000,
        error_messages={
            "required": _("Paste the link from the message, or type its letters."),
            "max_length": _("This is longer than a link can be. Copy the link alone."),
        },
    )
