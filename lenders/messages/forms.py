"""What a member types about a reminder that is to be checked; it is read, never kept."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from facts import places
from facts.places import Place
from home.languages import NATIVE_NAMES
from lenders.checking import Message
from lenders.checking.message import MOST
from lenders.kit import LANGUAGES
from lenders.models import Campaign, Channel, Organisation, Stage

_WHOLE = {
    "invalid": _("Type a whole number, such as 2."),
    "min_value": _("Type a number from 0."),
    "max_value": _("This number is too large."),
}
_CHOOSE = {"invalid_choice": _("Choose one of these.")}


class MessageForm(forms.Form):
    """`message()` gives what the check takes, once the form is valid."""

    stage = forms.ChoiceField(label=_("When it is sent"), choices=Stage.choices, error_messages=_CHOOSE)
    channel = forms.ChoiceField(label=_("How it is sent"), choices=Channel.choices, error_messages=_CHOOSE)
    language = forms.ChoiceField(label=_("Language of the reviewed text"), error_messages=_CHOOSE)
    campaign = forms.ChoiceField(
        label=_("Link of a campaign"),
        required=False,
        help_text=_("Put into a reviewed text; yours stays as it is."),
        error_messages=_CHOOSE,
    )
    text = forms.CharField(
        label=_("Your text"),
        strip=False,
        max_length=MOST,
        help_text=_("It is checked and forgotten: we do not store it."),
        error_messages={
            "required": _("Type or paste a text, or start from a reviewed one."),
            "max_length": _("This is too long to check: a message may have 20,000 characters."),
        },
    )
    place = forms.ChoiceField(label=_("Where the borrower lives"), required=False, error_messages=_CHOOSE)
    time = forms.TimeField(
        label=_("Planned time"),
        required=False,
        help_text=_("On the borrower’s clock, such as 09:30."),
        error_messages={"invalid": _("Type a time such as 09:30.")},
    )
    contacts_today = forms.IntegerField(
        label=_("Contacts already made today"),
        required=False,
        min_value=0,
        max_value=999,
        error_messages=_WHOLE,
    )
    contacts_in_week = forms.IntegerField(
        label=_("Contacts in the last 7 days"),
        required=False,
        min_value=0,
        max_value=999,
        error_messages=_WHOLE,
    )

    def __init__(
        self,
        *args: Any,
        lender: Organisation,
        campaigns: Iterable[Campaign],
        offered: Iterable[Place],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.lender = lender
        named = [("", _("No link yet")), *((one.public_id, one.name) for one in campaigns)]
        here = [("", _("Somewhere else")), *((place.code, places.full_name(place)) for place in offered)]
        self._offer("language", [(code, NATIVE_NAMES[code]) for code in LANGUAGES])
        self._offer("campaign", named)
        self._offer("place", here)

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def message(self) -> Message:
        typed = self.cleaned_data
        is_sms = typed["channel"] == Channel.SMS
        return Message(
            text=typed["text"],
            channel=typed["channel"],
            place=typed["place"],
            names=(self.lender.name,),
            signature=self.lender.signature if is_sms else "",
            planned=self._planned(),
            contacts_today=typed["contacts_today"],
            contacts_in_week=typed["contacts_in_week"],
        )

    def _planned(self) -> datetime | None:
        """Today at that time: rules of a place change from day to day, hours of a clock do not."""
        time, zone = self.cleaned_data["time"], ZoneInfo(self.lender.time_zone)
        return datetime.combine(timezone.localdate(timezone=zone), time, zone) if time else None
