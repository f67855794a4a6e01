"""How far a learner has read each lesson; the rules live in `lessons.progress`, the writes in `lessons.actions`."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class LessonProgress(models.Model):
    """One row per learner and lesson, whatever the language: the key is shared by all translations."""

    learner = models.ForeignKey("learners.Learner", on_delete=models.CASCADE, related_name="lesson_progress")
    lesson_key = models.UUIDField(_("lesson"), db_index=True)
    card = models.PositiveSmallIntegerField(_("cards done, counted from the first"), default=0)
    begun_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("progress in a lesson")
        verbose_name_plural = _("progress in lessons")
        constraints = [
            models.UniqueConstraint(fields=["learner", "lesson_key"], name="one_progress_per_lesson"),
        ]

    def __str__(self) -> str:
        return f"{self.lesson_key}: {self.card}"
