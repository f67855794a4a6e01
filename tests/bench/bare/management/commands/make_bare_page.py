"""Makes the bare project's one page: five sections, about as many words as a lesson has."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Locale, Page, Site

from tests.bench.bare.models import BarePage

TEXT = "<p>Ask what the loan costs <b>in all</b>, then what it costs a month, then what is left.</p>" * 8
POINTS = ["What reaches the account", "What goes back", "What it costs a year", "Who may change the rate"]


class Command(BaseCommand):
    help = "Make the page that bare requests are measured on."

    def handle(self, *args: Any, **options: Any) -> None:
        locale = Locale.objects.get_or_create(language_code="en")[0]
        home = Page.get_first_root_node().add_child(
            instance=BarePage(title="Home", slug="bare-home", locale=locale)
        )
        Site.objects.update_or_create(
            is_default_site=True, defaults={"hostname": "127.0.0.1", "root_page": home}
        )
        section = {"heading": "Three sums", "text": TEXT, "points": POINTS}
        body = [("section", section) for _ in range(5)]
        home.add_child(instance=BarePage(title="Bare", slug="bare", locale=locale, body=body))
