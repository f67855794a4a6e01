"""What editors see about a question: figures computed from first answers, kept until newer ones replace them."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _


class QuestionStatisticsQuerySet(models.QuerySet["QuestionStatistics"]):
    def of(self, question: UUID) -> dict[str, QuestionStatistics]:
        """By language; the empty language holds all languages together."""
        return {row.language: row for row in self.filter(question=question)}


class QuestionStatistics(models.Model):
    """The last computed figures of a question, in one language or (empty) in all together; of nobody by name."""

    question = models.UUIDField(help_text="The translation key, one for all languages.")
    language = models.CharField(max_length=10, blank=True)
    people = models.PositiveIntegerField(default=0)
    seen = models.PositiveIntegerField(default=0, help_text="First answers there were, by any key.")
    figures = models.JSONField(default=dict)
    computed = models.DateTimeField()

    objects = QuestionStatisticsQuerySet.as_manager()

    class Meta:
        verbose_name = _("question statistics")
        verbose_name_plural = _("question statistics")
        constraints = [
            models.UniqueConstraint(fields=["question", "language"], name="question_statistics_once")
        ]

    def __str__(self) -> str:
        return f"{self.question} {self.language or '*'} ({self.people})"
