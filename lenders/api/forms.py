"""What a member types about a program: its name, and what it may do."""

from django import forms
from django.utils.translation import gettext_lazy as _

from lenders.models import ClientScope


class ProgramForm(forms.Form):
    name = forms.CharField(
        label=_("Name of the program"),
        help_text=_("Which program of yours it is for."),
        max_length=100,
        error_messages={
            "required": _("Give it a name, so that you know it again."),
            "max_length": _("At most 100 letters."),
        },
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=ClientScope.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )
