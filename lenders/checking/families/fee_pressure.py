"""Charges without a sum, growing or doubling, held out to press."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="fee_pressure",
    order=70,
    title=_("Charges held out without a sum"),
    reason=_(
        "This presses with charges that nobody can reckon. Say the sum, the day and the clause, and whether you can"
        " take it off."
    ),
    severity="should",
    backing={"CN": "collection_threats/main"},
    said=said("fee_pressure"),
)
