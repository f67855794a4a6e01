"""What the worker does for questions; each task only calls an action."""

from celery import shared_task
from django.utils import timezone

from quizzes import actions


@shared_task
def refresh_statistics() -> int:
    """Every quarter of an hour: the figures of questions with ten new first answers."""
    return actions.refresh_statistics()


@shared_task
def invite_to_review() -> int:
    """Once a day: an e-mail to those who asked for one and have something to review."""
    return actions.invite_to_reviews(now=timezone.now())
