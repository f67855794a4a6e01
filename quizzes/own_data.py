"""What the quizzes room holds about a learner: attempts; registered with the privacy registry."""

from django.utils.translation import gettext_lazy as _

from learners import privacy
from learners.models import Learner
from learners.privacy import Row
from quizzes import actions
from quizzes.models import Attempt


def export(learner: Learner) -> list[Row]:
    attempts = Attempt.objects.filter(learner=learner).select_related("version").order_by("created", "pk")
    return [
        {
            "answered": attempt.created,
            "question": attempt.version.content["key"],
            "language": attempt.version.language,
            "edition": attempt.version.number,
            "answer": attempt.answer,
            "which_answer": attempt.sequence,
            "which_try": attempt.tries,
            "how_sure": attempt.confidence,
            "credit": attempt.credit,
            "not_sure": attempt.unsure,
        }
        for attempt in attempts
    ]


def erase(learner: Learner) -> None:
    Attempt.objects.filter(learner=learner).delete()


def merge(kept: Learner, other: Learner) -> None:
    actions.merge_attempts(kept=kept, other=other)


def register() -> None:
    privacy.register(privacy.Holding(Attempt, "answers", _("Your answers"), export, erase, merge))
