"""What the editor puts into the portal's navigation."""

from django.utils.translation import gettext_lazy as _

from lenders.portal import navigation
from lenders.portal.navigation import Entry


def register() -> None:
    navigation.register(
        Entry(
            "messages",
            _("Messages"),
            _("Check your own reminder before it goes out, or start from a reviewed one."),
            "lenders:messages",
            role="campaign",
            order=15,
        )
    )
