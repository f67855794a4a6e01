"""What a learner answered and what it earned; an attempt keeps the version it answered."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learners.models import Learner
from quizzes.models.version import QuestionVersion


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def latest_by_question(self, learner: Learner, questions: Iterable[UUID]) -> dict[UUID, Attempt]:
        """The last attempt at each question, in any language, in one query."""
        found = self.filter(learner=learner, question__in=list(questions)).select_related("version")
        return {attempt.question: attempt for attempt in found.order_by("created", "pk")}

    def best_credit(self, learner: Learner, questions: Iterable[UUID]) -> dict[UUID, Decimal]:
        """The highest credit at each question that was answered, in one query."""
        found = self.filter(learner=learner, question__in=list(questions))
        return dict(found.values_list("question").annotate(best=models.Max("credit")))


class Attempt(models.Model):
    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="attempts")
    question = models.UUIDField(help_text="The version's translation key, to find attempts in one index.")
    answer = models.JSONField()
    credit = models.DecimalField(max_digits=6, decimal_places=5)
    unsure = models.BooleanField(default=False)
    key = models.CharField(max_length=64, help_text="The same form sent twice has the same key.")
    created = models.DateTimeField(default=timezone.now)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        indexes = [models.Index(fields=["learner", "question", "created"], name="attempt_by_question")]
        constraints = [
            models.UniqueConstraint(fields=["learner", "key"], name="attempt_counts_once"),
            models.CheckConstraint(
                condition=models.Q(credit__gte=0, credit__lte=1), name="attempt_credit_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"attempt {self.pk}"

    @property
    def correct(self) -> bool:
        return self.credit == 1
