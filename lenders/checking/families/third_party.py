"""Telling, or threatening to tell, family, employer, contacts or others; or asking them to pay."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="third_party",
    order=25,
    title=_("Others are drawn in"),
    reason=_(
        "This tells others of the debt, or says it might. A debt is private: write to the borrower alone."
    ),
    severity="must",
    backing={
        "CN": "collection_third_party/main",
        "TW": "collection_third_party/main",
        "US": "collection_third_party/main",
        "GB": "collection_third_party/main",
        "HK": "collection_threats/main",
    },
    said=said("third_party"),
)
