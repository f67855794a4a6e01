"""Levels that came along when two learners became one, where their answers together would say less."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from learners.models import Learner
from quizzes.mastery import Level


class CarriedLevel(models.Model):
    """From `at` on this idea stands at `level` at least, until a review says otherwise."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="carried_levels")
    concept = models.SlugField(max_length=80, db_index=False)
    level = models.PositiveSmallIntegerField(choices=[(level.value, level.name) for level in Level])
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("level carried over")
        verbose_name_plural = _("levels carried over")
        constraints = [
            models.UniqueConstraint(fields=["learner", "concept", "at"], name="carried_level_once"),
        ]

    def __str__(self) -> str:
        return f"{self.concept}: {self.level}"
