"""What stands about reviews on a learner's own page: the next day, and the choice to be asked; it writes nothing."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from learners import my_page
from learners.models import Learner
from quizzes.forms import ReviewChoiceForm
from quizzes.models import Attempt, ReviewPlan
from quizzes.review_day import review_day


def register() -> None:
    my_page.register(my_page.Panel("reviews", "quizzes/my_reviews.html", panel, order=40))


def panel(request: HttpRequest, learner: Learner) -> dict[str, Any] | None:
    """None for somebody who has answered nothing and chosen nothing."""
    plan = ReviewPlan.objects.filter(learner=learner).first()
    if plan is None and not Attempt.objects.filter(learner=learner).exists():
        return None
    is_on = plan is not None and plan.active
    language = get_language() or learner.language
    return {
        "is_on": is_on,
        "today": review_day(learner, language, timezone.now()) if is_on else None,
        "form": choice_form(learner, plan),
    }


def choice_form(learner: Learner, plan: ReviewPlan | None) -> ReviewChoiceForm:
    chosen = {name: getattr(plan, name) for name in ("active", "due_day", "by_mail")} if plan else {}
    return ReviewChoiceForm(initial=chosen, learner=learner)
