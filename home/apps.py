"""Registers the `home` room and keeps the page cache honest: every change of content puts old copies out of reach."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home import freshness

        freshness.watch()
