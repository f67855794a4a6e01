"""Registers the `lessons` room with Django and with the registries of the rooms below."""

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    name = "lessons"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from lessons import answers, checks, drift, registrations

        answers.listen()
        checks.register()
        drift.watch()
        registrations.register()
