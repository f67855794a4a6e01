"""What sealed links put into the registries of the portal."""

from django.utils.translation import gettext_lazy as _

from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.sealed_pages.key_views import nothing_yet


def register() -> None:
    navigation.register(
        Entry(
            "sealed",
            _("Sealed links"),
            _("Send a borrower the figures of one loan, so that the planner opens with them."),
            "lenders:keys",
            role="api",
            order=60,
            first=nothing_yet,
        )
    )
