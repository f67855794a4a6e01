"""What reports put into the registries of other rooms and of the portal."""

from django.utils.translation import gettext_lazy as _

from home import page_notes
from home.page_notes import PageNote
from lenders.portal import navigation
from lenders.portal.navigation import Entry
from lenders.reports import counting, wall


def register() -> None:
    counting.listen()
    page_notes.register(PageNote("wall", "lenders/wall/note.html", wall.note, order=10))
    navigation.register(
        Entry(
            "reports",
            _("Reports"),
            _("How many people opened links, finished lessons and started plans, week by week."),
            "lenders:reports",
            role="report",
            order=40,
        )
    )
