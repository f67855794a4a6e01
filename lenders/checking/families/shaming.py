"""Insults, blame, moral lessons and comparison with others."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.evidence import SHAME
from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="shaming",
    order=40,
    title=_("Words that shame"),
    reason=_(
        "This blames or belittles. Many who stop answering their lender do so because they feel ashamed."
    ),
    severity="must",
    backing={"CN": "collection_threats/main", "TW": "collection_threats/main"},
    evidence=SHAME,
    said=said("shaming"),
)
