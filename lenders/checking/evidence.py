"""Answers which study stands behind our own advice where no rule of a place does; it claims no more than was found."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, in one sentence, and who found it."""

    says: str | Promise
    source: str


SHAME = Evidence(
    _(
        "Of people in difficulty who did not answer their lender, 42% stayed silent because they felt ashamed."
    ),
    "Financial Conduct Authority, 2022",
)
NAMED_PERSON = Evidence(
    _("In one trial, reminders helped with repaying only when they named a person the borrower knew."),
    "Karlan, Morten and Zinman, 2015",
)
CASH_FLOW = Evidence(
    _("Reminders cut late fees by 13%, but 31% of those who avoided one paid an overdraft fee instead."),
    "Medina, 2021",
)
EARLY_TALK = Evidence(
    _(
        "Of people in difficulty, 52% waited over a month to talk to their lender, and 53% of them regretted it."
    ),
    "Financial Conduct Authority, 2022",
)
