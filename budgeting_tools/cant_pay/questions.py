"""Answers which three questions are asked and what was ticked; every one may stay empty, and none can be wrong."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from budgeting_tools.cant_pay.steps import Answers

NAMES = ("danger", "when", "takes", "spoken", "place")
DANGERS = {
    "basics": _("There is not enough for food, home, power or medicine"),
    "threat": _("Somebody threatens me, or I do not feel safe"),
    "heavy": _("It gets too heavy for me"),
}
WHENS = {
    "now": _("Today or tomorrow, or it is late already"),
    "week": _("Within a week"),
    "later": _("Later"),
    "old": _("It is an old debt: I have paid nothing on it for more than a year"),
    "unknown": _("I do not know"),
}
SPOKEN = {
    "no": _("Not yet"),
    "waiting": _("Yes, and I have no answer yet"),
    "refused": _("Yes, and they said no"),
    "agreed": _("Yes, and we agreed on something"),
}


class QuestionsForm(forms.Form):
    """Nothing here can be filled in wrongly: what cannot be read counts as not answered."""

    danger = forms.MultipleChoiceField(
        label=_("1. Is any of this so?"),
        help_text=_("Tick what fits, or nothing."),
        choices=DANGERS.items(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    when = forms.ChoiceField(
        label=_("2. When do they want money next?"),
        choices=WHENS.items(),
        widget=forms.RadioSelect,
        required=False,
    )
    takes = forms.BooleanField(label=_("They take it from my account themselves"), required=False)
    spoken = forms.ChoiceField(
        label=_("3. Have you spoken with the lender?"),
        choices=SPOKEN.items(),
        widget=forms.RadioSelect,
        required=False,
    )


def asked(post: QueryDict) -> QuestionsForm:
    """The questions as they were answered, to be shown again."""
    return QuestionsForm(initial=_given(post))


def answers(post: QueryDict, place: str) -> Answers:
    given = _given(post)
    return Answers(
        dangers=frozenset(given["danger"]) & DANGERS.keys(),
        when=given["when"] if given["when"] in WHENS else "unknown",
        takes=bool(given["takes"]),
        spoken=given["spoken"] if given["spoken"] in SPOKEN else "no",
        place=place,
    )


def _given(post: QueryDict) -> dict[str, Any]:
    return {
        "danger": post.getlist("danger"),
        "when": post.get("when", ""),
        "takes": "takes" in post,
        "spoken": post.get("spoken", ""),
    }
