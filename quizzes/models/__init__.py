"""Tables of the quizzes room: concepts, questions, their links and frozen versions, attempts and statistics."""

from quizzes.models.attempt import Attempt
from quizzes.models.concept import Concept
from quizzes.models.link import QuestionLink
from quizzes.models.question import Question
from quizzes.models.statistics import QuestionStatistics
from quizzes.models.version import QuestionVersion

__all__ = ["Attempt", "Concept", "Question", "QuestionLink", "QuestionStatistics", "QuestionVersion"]
