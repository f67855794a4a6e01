"""Tables of the quizzes room: questions and their editions, what learners answered, and what comes of it."""

from quizzes.models.attempt import Attempt
from quizzes.models.carried import CarriedLevel
from quizzes.models.concept import Concept
from quizzes.models.link import QuestionLink
from quizzes.models.question import Question
from quizzes.models.review import ReviewCard, ReviewPlan
from quizzes.models.statistics import QuestionStatistics
from quizzes.models.version import QuestionVersion

__all__ = [
    "Attempt",
    "CarriedLevel",
    "Concept",
    "Question",
    "QuestionLink",
    "QuestionStatistics",
    "QuestionVersion",
    "ReviewCard",
    "ReviewPlan",
]
