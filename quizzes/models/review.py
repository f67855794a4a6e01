"""Reviews that a learner asked for: whether and how they are invited, and the day of each idea; no rule lives here."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from learners.models import Learner


class ReviewPlan(models.Model):
    """A learner's own choice; without a row, or switched off, nothing is scheduled and nobody is invited."""

    learner = models.OneToOneField(Learner, on_delete=models.CASCADE, related_name="review_plan")
    active = models.BooleanField(default=True)
    by_mail = models.BooleanField(default=False)
    due_day = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The day of the month on which they have a payment to make."
    )
    changed = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("choice about reviews")
        verbose_name_plural = _("choices about reviews")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_day__isnull=True) | models.Q(due_day__gte=1, due_day__lte=31),
                name="review_due_day_in_month",
            )
        ]

    def __str__(self) -> str:
        return f"reviews {'on' if self.active else 'off'}"


class ReviewCardQuerySet(models.QuerySet["ReviewCard"]):
    def due(self, day: date) -> ReviewCardQuerySet:
        """Cards to ask on this day, the one that waited longest first."""
        return self.filter(due__lte=day).order_by("due", "concept")


class ReviewCard(models.Model):
    """One idea of one learner, worked out from the answers by `spacing`; a row only so that days can be found."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="review_cards")
    concept = models.SlugField(max_length=80, db_index=False)
    stability = models.FloatField()
    difficulty = models.FloatField()
    last = models.DateTimeField()
    due = models.DateField(null=True, blank=True, db_index=True)
    successes = models.PositiveSmallIntegerField(default=0)

    objects = ReviewCardQuerySet.as_manager()

    class Meta:
        verbose_name = pgettext_lazy("asking again later", "review")
        verbose_name_plural = pgettext_lazy("asking again later", "reviews")
        constraints = [models.UniqueConstraint(fields=["learner", "concept"], name="review_card_once")]

    def __str__(self) -> str:
        return f"{self.concept}: {self.due}"
