"""An offer of more credit inside a reminder."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="new_loan",
    order=65,
    title=_("A new loan inside a reminder"),
    reason=_(
        "This offers more debt to somebody who is asked to repay one. Offer what makes this loan lighter: grace,"
        " smaller parts, a fee taken off."
    ),
    severity="must",
    backing={"CN": "collection_threats/main"},
    said=said("new_loan"),
)
