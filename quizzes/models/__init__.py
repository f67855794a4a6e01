"""Tables of the quizzes room: questions, their frozen versions, and attempts."""

from quizzes.models.attempt import Attempt
from quizzes.models.question import Question
from quizzes.models.version import QuestionVersion

__all__ = ["Attempt", "Question", "QuestionVersion"]
