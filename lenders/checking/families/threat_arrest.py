"""Police, prison or a criminal charge held out for not paying a debt."""

from django.utils.translation import gettext_lazy as _

from lenders.checking.families.shape import THREATS, Family, said

FAMILY = Family(
    code="threat_arrest",
    order=10,
    title=_("Threat of arrest or prison"),
    reason=_(
        "This holds out police or prison. An unpaid loan is a matter between you and the borrower. Fear drives"
        " people away from the help you can give."
    ),
    severity="must",
    backing=THREATS,
    yields_to=("authority",),
    said=said("threat_arrest"),
)
