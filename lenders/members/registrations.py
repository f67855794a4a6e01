"""What members and settings put into the portal's navigation."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lenders.members import complaints, own_data
from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.scope import Scope


def register() -> None:
    complaints.register()
    own_data.register()
    navigation.register(
        Entry(
            "members",
            _("Members"),
            _("Who works here, what each may do, and invitations."),
            "lenders:members",
            role="owner",
            order=80,
        )
    )
    navigation.register(
        Entry(
            "settings",
            _("Settings"),
            _("Your name, where borrowers complain, and the place whose rules apply."),
            "lenders:settings",
            role="owner",
            order=90,
            first=_first,
        )
    )


def _first(scope: Scope) -> Promise | None:
    if scope.organisation.complaint_contact:
        return None
    return _("Say where borrowers can complain to you. They see it before the regulator’s address.")
