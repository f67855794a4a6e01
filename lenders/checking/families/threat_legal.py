"""Courts, lawyers, seizure or docked wages announced or hinted at to press for payment."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import THREATS, Family, said

FAMILY = Family(
    code="threat_legal",
    order=20,
    title=_("Threat of court or seizure"),
    reason=_(
        "This presses with court, lawyers or seizure. A true word about a step you have decided belongs in a formal"
        " notice with its date, not in a reminder."
    ),
    severity="should",
    backing=THREATS,
    yields_to=("authority", "threat_arrest"),
    said=said("threat_legal"),
)
