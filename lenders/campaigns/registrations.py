"""What campaigns put into the portal's navigation."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.scope import Scope


def register() -> None:
    navigation.register(
        Entry(
            "campaigns",
            _("Campaigns"),
            _("Short links and codes for your reminders, each with the lesson or tool behind it."),
            "lenders:campaigns",
            role="campaign",
            order=10,
            first=_first,
        )
    )


def _first(scope: Scope) -> Promise | None:
    if scope.campaigns.exists():
        return None
    return _("Choose a lesson or a tool and get a short link for your next reminder.")
