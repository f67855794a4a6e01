"""Every write about questions, answers and statistics; none knows a request."""

from quizzes.actions.attempts import merge_attempts, record_attempt
from quizzes.actions.authoring import save_question
from quizzes.actions.invitations import invite_to_reviews
from quizzes.actions.practice import put_practice_questions
from quizzes.actions.regrading import regrade
from quizzes.actions.reviews import choose_reviews, merge_reviews, plan_reviews, stop_invitations
from quizzes.actions.statistics import compute_statistics, refresh_statistics

__all__ = [
    "choose_reviews",
    "compute_statistics",
    "invite_to_reviews",
    "merge_attempts",
    "merge_reviews",
    "plan_reviews",
    "put_practice_questions",
    "record_attempt",
    "refresh_statistics",
    "regrade",
    "save_question",
    "stop_invitations",
]
