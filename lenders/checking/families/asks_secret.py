"""A request for codes, passwords, cards or identity papers, or for money to a private account."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="asks_secret",
    order=35,
    title=_("Asks for secrets or a private payment"),
    reason=_(
        "This is how swindlers write. Codes, passwords and papers are never asked for by message, and money goes to"
        " the account in the contract alone."
    ),
    severity="must",
    backing={"TW": "collection_threats/main"},
    said=said("asks_secret"),
)
