"""What reports are made of: notes of an open week by random ids, and the closed weeks, in which no id is left."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders.models.campaign import Campaign
from lenders.models.organisation import Organisation, OwnedQuerySet


class Happening(models.TextChoices):
    OPENED = "opened", _("links opened")
    LESSON = "lesson", _("lessons finished")
    PLAN = "plan", _("plans started")


class Sighting(models.Model):
    """One person did one kind of thing in one week, on the day of the first time; gone when the week is closed."""

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="sightings")
    person = models.CharField(max_length=12)
    happening = models.CharField(max_length=8, choices=Happening.choices)
    week = models.DateField()
    day = models.DateField()
    language = models.CharField(max_length=10)

    class Meta:
        verbose_name = _("sighting")
        verbose_name_plural = _("sightings")
        indexes = [models.Index(fields=["week", "campaign"], name="sighting_by_week")]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "week", "person", "happening"], name="sighting_counts_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.happening} {self.day}"


class ClosedWeek(models.Model):
    """The report of one week, made once; its cells never change afterwards."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="closed_weeks")
    week = models.DateField()
    closed = models.DateTimeField(default=timezone.now)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("closed week")
        verbose_name_plural = _("closed weeks")
        ordering = ["-week"]
        constraints = [models.UniqueConstraint(fields=["organisation", "week"], name="week_closes_once")]

    def __str__(self) -> str:
        return str(self.week)


class Dimension(models.TextChoices):
    """What a cell is a count of; days and languages split their campaign, campaigns their stage, stages the whole."""

    ALL = "all", _("all campaigns")
    STAGE = "stage", _("stage")
    CAMPAIGN = "campaign", _("campaign")
    DAY = "day", _("day")
    LANGUAGE = "language", _("language")


class ReportCell(models.Model):
    """One count of a closed week. Empty where it is hidden: what was hidden is kept nowhere."""

    closed_week = models.ForeignKey(ClosedWeek, on_delete=models.CASCADE, related_name="cells")
    happening = models.CharField(max_length=8, choices=Happening.choices)
    dimension = models.CharField(max_length=8, choices=Dimension.choices)
    campaign = models.ForeignKey(Campaign, null=True, on_delete=models.CASCADE, related_name="+")
    value = models.CharField(max_length=12, blank=True, help_text="The stage, day or language.")
    count = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = _("count of a report")
        verbose_name_plural = _("counts of reports")
        constraints = [
            models.UniqueConstraint(
                fields=["closed_week", "happening", "dimension", "campaign", "value"],
                name="one_count_for_each_cell",
            ),
            models.CheckConstraint(
                condition=models.Q(count__isnull=True) | models.Q(count__gte=10),
                name="no_count_below_ten",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.happening} {self.dimension} {self.value}"
