"""Registers the `quizzes` room with Django, its data with the privacy registry, its questions with the planner."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from quizzes import about_own_loan, own_data

        own_data.register()
        about_own_loan.register()
