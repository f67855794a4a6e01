"""What an owner types: whom to invite, what a member may do, and what borrowers are told of the organisation."""

import zoneinfo
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from facts import choosing
from lenders.actions.members import ROLES
from lenders.models import Organisation

ROLE_LABELS = {
    "is_owner": gettext_lazy("Owner: members, offers and settings"),
    "may_campaign": gettext_lazy("Campaigns and messages"),
    "may_report": gettext_lazy("Reports"),
    "may_api": gettext_lazy("Interface for machines"),
}


class RolesForm(forms.Form):
    """At least one role: a member who may do nothing has no reason to be one."""

    roles = forms.MultipleChoiceField(
        label=gettext_lazy("What may this person do?"),
        choices=ROLE_LABELS.items(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose one at least.")},
    )

    def chosen(self) -> dict[str, bool]:
        return {name: name in self.cleaned_data["roles"] for name in ROLES}


class InvitationForm(RolesForm):
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("They get a link that works for seven days, for this address alone."),
        max_length=254,
        error_messages={
            "required": gettext_lazy("Type an e-mail address."),
            "invalid": gettext_lazy("This does not look like an e-mail address."),
            "max_length": gettext_lazy("This address is too long."),
        },
    )
    field_order = ("email", "roles")


class SettingsForm(forms.ModelForm[Organisation]):
    """Every field of the organisation that its owners keep."""

    complaint_days = forms.IntegerField(
        label=gettext_lazy("Days until you answer a complaint"),
        help_text=gettext_lazy("Borrowers read it beside the address above."),
        required=False,
        min_value=1,
        max_value=365,
        error_messages={
            "invalid": gettext_lazy("Type a whole number of days, such as 15."),
            "min_value": gettext_lazy("Type one day at least."),
            "max_value": gettext_lazy("Type 365 days at most."),
        },
    )

    class Meta:
        model = Organisation
        fields = ("name", "complaint_contact", "complaint_days", "place", "time_zone", "signature")
        labels = {
            "name": gettext_lazy("Name"),
            "complaint_contact": gettext_lazy("Where borrowers complain to you"),
            "place": gettext_lazy("Place whose rules apply"),
            "time_zone": gettext_lazy("Time zone"),
            "signature": gettext_lazy("Text message signature"),
        }
        error_messages = {"name": {"required": gettext_lazy("Type the name that borrowers know.")}}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = [(one.code, one.name) for one in choosing.choices(timezone.localdate())]
        kept = self.instance.place
        if kept and kept not in dict(places):  # offered no more: it stays until another is chosen
            places.append((kept, kept))
        self.fields["place"] = forms.ChoiceField(
            label=self.fields["place"].label,
            help_text=self.fields["place"].help_text,
            choices=[("", _("No place yet")), *places],
            required=False,
        )

    def clean_time_zone(self) -> str:
        text: str = self.cleaned_data["time_zone"]
        if text not in zoneinfo.available_timezones():
            raise forms.ValidationError(_("Type a time zone such as Europe/London or Asia/Shanghai."))
        return text
