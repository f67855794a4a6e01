"""Turns what a person confirms for a letter into typed values; it must not write the letter."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from budgeting_tools.day_field import DayField
from budgeting_tools.forms.parts import PlannerForm
from budgeting_tools.letters.kinds import EVENTS, REASONS, WITH_EVENTS, Kind
from budgeting_tools.letters.wordings import LANGUAGES
from budgeting_tools.number_fields import CountField, MoneyField, NumberField

LONGEST_WORDS = 1000
MOST_DAYS, MOST_MONTHS = 366, 60
TOO_LATE = 2100
LAST_PAID = {
    "recent": gettext_lazy("In the last 12 months"),
    "earlier": gettext_lazy("Longer ago"),
    "unknown": gettext_lazy("I do not know"),
}
Choices = Iterable[tuple[str, Any]]


class ConfirmingForm(PlannerForm):
    """May be shown again as it was filled in, without a message, while nothing was handed in yet."""

    def unjudged(self) -> None:
        typed = {
            name: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name))
            for name, field in self.fields.items()
        }
        self.initial, self.is_bound = {**self.initial, **typed}, False


class AboutForm(ConfirmingForm):
    """What holds for all letters of a page."""

    language = forms.ChoiceField(
        label=gettext_lazy("Which language does the lender read?"),
        choices=LANGUAGES.items(),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose the language of the letter.")},
    )
    name = forms.CharField(label=gettext_lazy("Your name"), max_length=120, required=False)
    reasons = forms.MultipleChoiceField(
        label=gettext_lazy("What is true for you? Tick what the lender may know."),
        help_text=gettext_lazy("What you do not tick is not said. You may leave all of it out."),
        choices=REASONS.items(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class LetterForm(ConfirmingForm):
    """One letter; which fields it has depends on its kind. `figures` are (key, sentence with the sum) to confirm."""

    kind = forms.CharField(widget=forms.HiddenInput)
    debt = forms.CharField(widget=forms.HiddenInput, required=False)
    lender = forms.CharField(label=gettext_lazy("Lender"), max_length=120, required=False)
    person = forms.CharField(
        label=gettext_lazy("A person there who knows you"),
        help_text=gettext_lazy("A letter to a person is answered more often."),
        max_length=120,
        required=False,
    )
    reference = forms.CharField(label=gettext_lazy("Loan or reference number"), max_length=60, required=False)
    due_date = DayField(label=gettext_lazy("The day this instalment is due"), required=False)
    from_date = DayField(label=gettext_lazy("From which day on?"), required=False)
    say = forms.MultipleChoiceField(
        label=gettext_lazy("Which of these sums are right, and may be said?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    events = forms.MultipleChoiceField(
        label=gettext_lazy("What happened? Tick only what is so."),
        choices=EVENTS.items(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    when = forms.CharField(label=gettext_lazy("When was it?"), max_length=120, required=False)
    own_words = forms.CharField(
        label=gettext_lazy("In your own words"),
        widget=forms.Textarea,
        max_length=LONGEST_WORDS,
        required=False,
    )
    last_paid = forms.ChoiceField(
        label=gettext_lazy("When did you last pay something on this debt?"),
        help_text=gettext_lazy(
            "A letter about a very old debt can start a clock again. So we ask this first."
        ),
        choices=LAST_PAID.items(),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Tell us when you last paid: it decides what is safe to write.")
        },
    )
    last_paid_on = DayField(label=gettext_lazy("If longer ago: on which day, roughly?"), required=False)

    def __init__(
        self, *args: Any, of: Kind, figures: Choices = (), asks_last_paid: bool = True, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.of = of
        self._only(of, bool(tuple(figures)), asks_last_paid)
        if "say" in self.fields:
            self.fields["say"].choices = tuple(figures)  # type: ignore[attr-defined]
        if of.need:
            field = _value_field(of)
            field.currency = options.get("currency", "")  # type: ignore[attr-defined]
            self.fields["value"] = field

    def _only(self, of: Kind, has_figures: bool, asks_last_paid: bool) -> None:
        wanted = {
            "due_date": of.key == "grace",
            "from_date": of.key == "stop_payment",
            "say": of.is_request and has_figures,
            "events": of.key in WITH_EVENTS,
            "when": of.key in WITH_EVENTS,
            "last_paid": of.is_request and asks_last_paid,
            "last_paid_on": of.is_request and asks_last_paid,
        }
        for name, is_wanted in wanted.items():
            if not is_wanted:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        for name in ("due_date", "from_date"):
            day = self.cleaned_data.get(name)
            if day and day.year >= TOO_LATE:
                self.add_error(name, _("Type a day before the year 2100."))
        if self.cleaned_data.get("last_paid") == "earlier" and "last_paid_on" not in self.errors:
            self.want(
                "last_paid_on",
                _("Type the day as well as you remember it. Choose “I do not know” if you do not."),
            )
        return self.cleaned_data


def _value_field(of: Kind) -> NumberField:
    missing = {"required": _("Type a number, so that the letter can ask for it.")}
    if of.need == "money":
        return MoneyField(label=of.value_label, error_messages=missing)
    most = MOST_DAYS if of.need == "days" else MOST_MONTHS
    return CountField(label=of.value_label, least=1, most=most, error_messages=missing)
