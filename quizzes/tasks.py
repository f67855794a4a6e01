"""What the worker does for questions; each task only calls an action."""

from celery import shared_task

from quizzes import actions


@shared_task
def refresh_statistics() -> int:
    """Every quarter of an hour: the figures of questions with ten new first answers."""
    return actions.refresh_statistics()
