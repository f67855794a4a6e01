"""Registers the `quizzes` room with Django, and what it holds about a learner with the privacy registry."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from quizzes import own_data

        own_data.register()
