"""Registers the `facts` room: its place in the help page, in the page cache and in the memory of what is in force."""

from django.apps import AppConfig


class FactsConfig(AppConfig):
    name = "facts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from facts import registrations

        registrations.register()
