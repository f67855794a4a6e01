"""What a member types about a campaign, and how many reminders they say went out; it writes nothing."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from home.languages import NATIVE_NAMES
from lenders.actions.campaigns import MOST_ISSUED
from lenders.models import Channel, Stage
from lenders.targets import Target

_CHOOSE = {"required": _("Choose one of these.")}


def _named(choices: type[TextChoices]) -> Callable[[], list[tuple[str, str]]]:
    """Labels as they begin a line, in the page's language."""
    return lambda: [(value, capfirst(str(label))) for value, label in choices.choices]


class CampaignForm(forms.Form):
    """`target` says in which languages there may be links; those that exist already stay."""

    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        help_text=_("Only you see it."),
        error_messages={
            "required": _("Type a name, so that you find it again."),
            "max_length": _("Use 120 letters at most."),
        },
    )
    stage = forms.ChoiceField(
        label=_("When it is sent"), choices=_named(Stage), widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    channel = forms.ChoiceField(
        label=_("How it is sent"), choices=_named(Channel), widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        help_text=_("One link for each. A link that exists stays for good."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose one language at least.")},
    )

    def __init__(self, *args: Any, target: Target, **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(code, NATIVE_NAMES[code]) for code in target.titles]
        self.fields["languages"].choices = choices  # type: ignore[attr-defined]
        self.fields["languages"].initial = [code for code, _name in choices]


class BatchForm(forms.Form):
    """`key` comes with the page, so that a button pressed twice counts once."""

    count = forms.IntegerField(
        label=_("How many reminders went out with this link?"),
        help_text=_("Only those since you last told us."),
        min_value=1,
        max_value=MOST_ISSUED,
        error_messages={
            "required": _("Type a whole number, such as 1200."),
            "invalid": _("Type a whole number, such as 1200."),
            "min_value": _("Type a number above zero."),
            "max_value": _("This number is too large."),
        },
    )
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)
