"""What a learner answered and what it earned; an attempt keeps the version it answered."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learners.models import Learner
from quizzes import marking
from quizzes.models.version import QuestionVersion


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def latest_by_question(self, learner: Learner, questions: Iterable[UUID]) -> dict[UUID, Attempt]:
        """The last attempt at each question, in any language, in one query."""
        found = self.filter(learner=learner, question__in=list(questions)).select_related("version")
        return {attempt.question: attempt for attempt in found.order_by("created", "pk")}

    def best_credit(self, learner: Learner, questions: Iterable[UUID]) -> dict[UUID, Decimal]:
        """The highest credit at each question that was answered and has a right answer, in one query."""
        found = self.filter(learner=learner, question__in=list(questions), credit__isnull=False)
        return dict(found.values_list("question").annotate(best=models.Max("credit")))

    def answered(self, learner: Learner, questions: Iterable[UUID]) -> set[UUID]:
        """Which of these questions the learner has answered at all, those without a right answer included."""
        found = self.filter(learner=learner, question__in=list(questions))
        return set(found.values_list("question", flat=True).distinct())

    def firsts(self) -> AttemptQuerySet:
        """Each person's first answer to each question: what statistics are made of."""
        return self.filter(sequence=1)


class Attempt(models.Model):
    """One answer. `sequence` counts a person's answers to a question, `tries` the tries within one form."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="attempts")
    version = models.ForeignKey(QuestionVersion, on_delete=models.PROTECT, related_name="attempts")
    question = models.UUIDField(help_text="The version's translation key, to find attempts in one index.")
    sequence = models.PositiveIntegerField(default=1)
    tries = models.PositiveSmallIntegerField(default=1)
    variant = models.CharField(max_length=40, blank=True, help_text="Which figures a computed question had.")
    confidence = models.CharField(max_length=8, blank=True)
    purpose = models.CharField(
        max_length=8, blank=True, help_text="review, skip, or empty for every other place."
    )
    answer = models.JSONField()
    credit = models.DecimalField(
        max_digits=6, decimal_places=5, null=True, help_text="Empty where nothing is right or wrong."
    )
    unsure = models.BooleanField(default=False)
    key = models.CharField(max_length=64, help_text="The same form sent twice has the same key.")
    created = models.DateTimeField(default=timezone.now)
    original_credit = models.DecimalField(max_digits=6, decimal_places=5, null=True)
    regraded_credit = models.DecimalField(max_digits=6, decimal_places=5, null=True)
    regraded_hash = models.CharField(max_length=64, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        indexes = [
            models.Index(fields=["learner", "question", "created"], name="attempt_by_question"),
            models.Index(
                fields=["question", "created"], condition=models.Q(sequence=1), name="attempt_firsts"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["learner", "key"], name="attempt_counts_once"),
            models.UniqueConstraint(fields=["learner", "question", "sequence"], name="attempt_sequence"),
            models.CheckConstraint(
                condition=models.Q(credit__isnull=True) | models.Q(credit__gte=0, credit__lte=1),
                name="attempt_credit_in_range",
            ),
        ]

    def __str__(self) -> str:
        return f"attempt {self.pk}"

    @property
    def correct(self) -> bool:
        return self.credit == 1

    @property
    def first(self) -> bool:
        """True for this person's first answer to this question, in whatever language."""
        return self.sequence == 1

    @property
    def final_credit(self) -> Decimal | None:
        """The credit after tries: a third less for each try before this one."""
        return None if self.credit is None else marking.after_tries(self.credit, self.tries)
