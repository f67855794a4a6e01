"""Registers the `learners` room with Django, its own data with the privacy registry, and listens for sign-ins."""

from django.apps import AppConfig


class LearnersConfig(AppConfig):
    name = "learners"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from learners import own_data, sign_in

        own_data.register()
        sign_in.listen()
