"""Writes of reviews: switch them on and off, and work out each idea's day anew from the answers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from learners.models import Learner
from quizzes.knowledge import histories
from quizzes.models import ReviewCard, ReviewPlan
from quizzes.spacing import memory


@transaction.atomic
def choose_reviews(
    *, learner: Learner, active: bool, by_mail: bool = False, due_day: int | None = None
) -> ReviewPlan | None:
    """Keeps the choice. Switched off, no day is kept; switched on again, all of them come back from the answers.

    None when the learner was merged or erased meanwhile.
    """
    if not Learner.objects.select_for_update().filter(pk=learner.pk).values("pk"):
        return None
    plan, _made = ReviewPlan.objects.update_or_create(
        learner=learner,
        defaults={
            "active": active,
            "by_mail": active and by_mail,
            "due_day": due_day,
            "changed": timezone.now(),
        },
    )
    _plan_anew(plan)
    return plan


def stop_invitations(*, learner: Learner) -> None:
    """No more e-mails; the reviews themselves stay on the page."""
    ReviewPlan.objects.filter(learner=learner).update(by_mail=False, changed=timezone.now())


def plan_reviews(*, learner: Learner, concepts: Collection[str] | None = None) -> None:
    """Works out the days of these ideas, or of all; does nothing for those who did not ask for reviews."""
    plan = ReviewPlan.objects.filter(learner=learner, active=True).first()
    if plan is not None:
        _plan_anew(plan, concepts)


@transaction.atomic
def merge_reviews(*, kept: Learner, other: Learner) -> None:
    """The later choice of the two stands; the days come from all answers together, which are joined by now."""
    choices = list(ReviewPlan.objects.filter(learner__in=[kept, other]))
    if not choices:
        return
    chosen = max(choices, key=lambda one: (one.changed, one.active, one.by_mail, one.due_day or 0))
    settled = {name: getattr(chosen, name) for name in ("active", "by_mail", "due_day", "changed")}
    ReviewPlan.objects.filter(learner=other).delete()
    ReviewCard.objects.filter(learner__in=[kept, other]).delete()
    plan, _made = ReviewPlan.objects.update_or_create(learner=kept, defaults=settled)
    _plan_anew(plan)


def _plan_anew(plan: ReviewPlan, concepts: Collection[str] | None = None) -> None:
    if not plan.active:
        ReviewCard.objects.filter(learner=plan.learner_id).delete()
        return
    cards = []
    for concept, history in histories(plan.learner, concepts).items():
        remembered = memory(history, plan.due_day)
        if remembered is not None:
            cards.append(ReviewCard(learner=plan.learner, concept=concept, **asdict(remembered)))
    fields = ["stability", "difficulty", "last", "due", "successes"]
    ReviewCard.objects.bulk_create(
        cards, update_conflicts=True, unique_fields=["learner", "concept"], update_fields=fields
    )
