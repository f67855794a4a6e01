"""What a member types about a webhook: the address, and what it wants to hear of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lenders import events
from lenders.webhooks.words import KIND_NAMES


class EndpointForm(forms.Form):
    url = forms.CharField(
        label=_("Address for messages"),
        help_text=_("It starts with https:// and can be reached from the internet."),
        max_length=500,
        error_messages={
            "required": _("Type the address that takes the messages."),
            "max_length": _("An address has at most 500 letters."),
        },
    )
    kinds = forms.MultipleChoiceField(
        label=_("What to send"),
        choices=[(kind, KIND_NAMES[kind]) for kind in events.KINDS],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"kinds": list(events.KINDS)})
        super().__init__(*args, **kwargs)
