"""Registers the `lenders` room with Django."""

from django.apps import AppConfig


class LendersConfig(AppConfig):
    name = "lenders"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lenders.actions import demo
        from lenders.api import registrations as api
        from lenders.campaigns import registrations as campaigns
        from lenders.members import registrations as members
        from lenders.messages import registrations as messages
        from lenders.offers import registrations as offers
        from lenders.reports import registrations as reports
        from lenders.sealed_pages import registrations as sealed_pages
        from lenders.staff import registrations as staff

        campaigns.register()
        demo.register()
        members.register()
        offers.register()
        messages.register()
        reports.register()
        sealed_pages.register()
        api.register()
        staff.register()
