"""Harm, or people at the door with menace."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import THREATS, Family, said

FAMILY = Family(
    code="threat_violence",
    order=5,
    title=_("Threat of harm or of a visit"),
    reason=_(
        "This threatens the person, their home or their family. No reminder may do that, and no wording mends it."
    ),
    severity="must",
    backing=THREATS,
    said=said(
        "threat_violence",
        reasons={
            "visit": _(
                "A visit held out in a reminder frightens. Ask instead when and how the person wants to be reached."
            )
        },
    ),
)
