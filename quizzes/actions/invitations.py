"""Writes of invitations to review: who is to be told today; sparing, and silent once nobody answers them."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from learners.actions import plan_reminder
from learners.models import Reminder
from quizzes.models import Attempt, ReviewCard, ReviewPlan

KIND = "review"
APART = timedelta(days=3)
UNANSWERED = 3
"""So many invitations without a review after them, and no more are sent until the learner comes back."""


def invite_to_reviews(*, now: datetime) -> int:
    """Plans one e-mail for each learner who wants it and has something due; how many. Called twice it plans once."""
    today, planned = timezone.localdate(now), 0
    for plan in _to_invite(now).iterator(500):
        if _unanswered(plan) < UNANSWERED:
            plan_reminder(learner=plan.learner, kind=KIND, about=today.isoformat(), due=now)
            planned += 1
    return planned


def _to_invite(now: datetime) -> QuerySet[ReviewPlan]:
    due = ReviewCard.objects.due(timezone.localdate(now)).order_by()
    invited = Reminder.objects.filter(learner=OuterRef("learner"), kind=KIND).exclude(
        state=Reminder.State.DROPPED
    )
    last = invited.order_by("-due").values("due")[:1]
    wanted = ReviewPlan.objects.filter(active=True, by_mail=True, learner__user__isnull=False)
    return (
        wanted.filter(Exists(due.filter(learner=OuterRef("learner"))))
        .annotate(invited=Subquery(last))
        .filter(Q(invited__isnull=True) | Q(invited__lte=now - APART))
        .select_related("learner")
    )


def _unanswered(plan: ReviewPlan) -> int:
    """Invitations that went out since the learner last reviewed, or last chose."""
    reviewed = Attempt.objects.filter(learner=plan.learner, purpose=KIND).aggregate(last=Max("created"))
    since = max(filter(None, [reviewed["last"], plan.changed]))
    sent = Reminder.objects.filter(learner=plan.learner, kind=KIND, state=Reminder.State.SENT)
    return sent.filter(due__gt=since).count()
