"""What programs and webhooks put into the portal's navigation, and who hears of events."""

from django.utils.translation import gettext_lazy as _

from lenders import events
from lenders.actions import deliveries
from lenders.portal import navigation
from lenders.portal.navigation import Entry


def register() -> None:
    events.register("webhooks", deliveries.tell)
    navigation.register(
        Entry(
            "programs",
            _("Programs"),
            _("Let your own systems make campaigns and links, and read reports."),
            "lenders:programs",
            role="api",
            order=60,
        )
    )
    navigation.register(
        Entry(
            "webhooks",
            _("Webhooks"),
            _("Hear at an address of yours when a report is ready or a page has changed."),
            "lenders:webhooks",
            role="api",
            order=70,
        )
    )
