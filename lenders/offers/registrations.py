"""What offers put into the portal's navigation and into the planner's registry of lenders."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lenders.offers import standing
from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.scope import Scope


def register() -> None:
    standing.register()
    navigation.register(
        Entry(
            "offers",
            _("Offers"),
            _("What you grant to anyone who asks. Plans of people who came by your links count with it."),
            "lenders:offers",
            role="owner",
            order=30,
            first=_first,
        )
    )


def _first(scope: Scope) -> Promise | None:
    if scope.offers.exists():
        return None
    return _("Say what you grant to anyone who asks, such as days of grace. Plans can then count with it.")
