"""Exposure, blacklists, and harm held out to work, schooling, travel or all future credit."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import Family, said

FAMILY = Family(
    code="threat_social",
    order=30,
    title=_("Threat to a person's standing"),
    reason=_(
        "This threatens a person's name, work, schooling or credit for ever. People who fear exposure hide; they do"
        " not call."
    ),
    severity="must",
    backing={
        "CN": "collection_threats/main",
        "HK": "collection_threats/main",
        "GB": "collection_third_party/main",
        "US": "collection_notice/opt_out",
    },
    said=said("threat_social"),
)
