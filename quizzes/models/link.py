"""The lasting short address of a question in one language; it outlives the question, so that a link never moves."""

from __future__ import annotations

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from quizzes import short_ids


class QuestionLinkQuerySet(models.QuerySet["QuestionLink"]):
    def behind(self, short: str) -> QuestionLink | None:
        """The link of a short id; None for a word that stands for nothing."""
        number = short_ids.from_short(short)
        return self.filter(pk=number).first() if number is not None else None

    def of(self, question: UUID) -> dict[str, QuestionLink]:
        """The links of a question by language."""
        return {link.language: link for link in self.filter(question=question)}


class QuestionLink(models.Model):
    """Made at the first publication and kept for good; `/q/<short>` asks this question in this language."""

    question = models.UUIDField(help_text="The translation key, one for all languages.")
    language = models.CharField(max_length=10)

    objects = QuestionLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("question link")
        verbose_name_plural = _("question links")
        constraints = [models.UniqueConstraint(fields=["question", "language"], name="question_link_once")]

    def __str__(self) -> str:
        return self.path

    @property
    def short(self) -> str:
        return short_ids.to_short(self.pk)

    @property
    def path(self) -> str:
        return f"/q/{self.short}"
