"""A sender that looks like a court, the police, a government office or a law office."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="authority",
    order=15,
    title=_("Posing as an authority"),
    reason=_(
        "This looks as if a court, an office or a law firm wrote it. Say plainly who you are: the lender."
    ),
    severity="must",
    backing=dict.fromkeys(("CN", "TW", "US", "GB"), "collection_threats/main"),
    said=said("authority"),
)
