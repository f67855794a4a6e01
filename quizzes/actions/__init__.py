"""Every write about questions, answers and statistics; none knows a request."""

from quizzes.actions.attempts import merge_attempts, record_attempt
from quizzes.actions.authoring import save_question
from quizzes.actions.practice import put_practice_questions
from quizzes.actions.regrading import regrade
from quizzes.actions.statistics import compute_statistics, refresh_statistics

__all__ = [
    "compute_statistics",
    "merge_attempts",
    "put_practice_questions",
    "record_attempt",
    "refresh_statistics",
    "regrade",
    "save_question",
]
