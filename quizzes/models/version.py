"""What a question said when it was published: frozen, numbered, and never changed afterwards."""

from __future__ import annotations

from typing import Any, NoReturn
from uuid import UUID

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes import freezing


class FrozenError(TypeError):
    """A version was about to be changed; an edit makes the next version instead."""


class QuestionVersionQuerySet(models.QuerySet["QuestionVersion"]):
    def update(self, **_: Any) -> NoReturn:
        raise FrozenError

    def delete(self) -> NoReturn:
        raise FrozenError

    def newest(self, question: UUID, language: str) -> QuestionVersion | None:
        return self.filter(question=question, language=language).order_by("-number").first()

    def freeze(self, question: UUID, language: str, content: dict[str, Any]) -> QuestionVersion:
        """The newest version when it says the same, the next number otherwise."""
        newest = self.newest(question, language)
        if newest is not None and newest.content == content:
            return newest
        return self.create(
            question=question,
            language=language,
            number=newest.number + 1 if newest else 1,
            content=content,
            scoring_hash=freezing.scoring_hash(content),
        )


class QuestionVersion(models.Model):
    """One edition of a question in one language; attempts keep theirs."""

    question = models.UUIDField(_("question"), help_text="The translation key, one for all languages.")
    language = models.CharField(max_length=10)
    number = models.PositiveIntegerField()
    content = models.JSONField()
    scoring_hash = models.CharField(max_length=64)
    created = models.DateTimeField(default=timezone.now, editable=False)

    objects = QuestionVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question version")
        verbose_name_plural = _("question versions")
        constraints = [
            models.UniqueConstraint(fields=["question", "language", "number"], name="question_version_number")
        ]

    def __str__(self) -> str:
        return f"{self.content.get('key', self.question)} {self.language} v{self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise FrozenError
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise FrozenError
