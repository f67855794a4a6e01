"""Hours, countdowns, "last chance" and "at once", where nothing ends at that hour."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.evidence import CASH_FLOW
from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="false_urgency",
    order=60,
    title=_("False urgency"),
    reason=_(
        "This makes a clock run that nobody needs. A hurried payment may come out of rent or food money. Give the day,"
        " and what they can do if it does not suit."
    ),
    severity="should",
    backing={"US": "collection_threats/main"},
    evidence=CASH_FLOW,
    said=said("false_urgency"),
)
