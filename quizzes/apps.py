"""Registers the `quizzes` room with Django, its data with the privacy registry, its questions with the planner."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from home import freshness
        from quizzes import about_own_loan, invitations, my_knowledge, my_reviews, own_data, ways_to_practise
        from quizzes.models import Concept

        own_data.register()
        invitations.register()
        my_knowledge.register()
        my_reviews.register()
        ways_to_practise.register()
        freshness.watch_also(Concept)
        about_own_loan.register()
