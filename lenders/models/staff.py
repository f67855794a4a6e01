"""A lender's staff who let it count them: its code, each person's own consent, and what the lender was told each week.

The consent is the one row of this room that points at a learner. It belongs to that person: no `Scope` reaches it.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learners import carry
from lenders.models.organisation import Organisation, OwnedQuerySet


class StaffCode(models.Model):
    """What a lender tells its staff, eight signs like a carry code. A new one takes the place of the old one."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="staff_codes")
    code = models.CharField(max_length=carry.LENGTH, unique=True, default=carry.make, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("staff code")
        verbose_name_plural = _("staff codes")
        ordering = ["created", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"],
                condition=models.Q(retired_at__isnull=True),
                name="one_staff_code_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.created:%Y-%m-%d}"

    @property
    def written(self) -> str:
        return carry.written(self.code)


class StaffConsent(models.Model):
    """This learner lets this lender count them. `finished_by` is the first week at whose end the course was done."""

    learner = models.ForeignKey("learners.Learner", on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    given_at = models.DateTimeField(default=timezone.now, editable=False)
    finished_by = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("consent of staff to be counted")
        verbose_name_plural = _("consents of staff to be counted")
        constraints = [
            models.UniqueConstraint(fields=["learner", "organisation"], name="one_staff_consent_each")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.given_at:%Y-%m-%d}"


class StaffCount(models.Model):
    """What the lender reads of one closed week. Empty: fewer than ten. It never changes afterwards."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="staff_counts")
    week = models.DateField()
    count = models.PositiveIntegerField(null=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("count of staff")
        verbose_name_plural = _("counts of staff")
        ordering = ["-week"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "week"], name="one_staff_count_a_week"),
            models.CheckConstraint(
                condition=models.Q(count__isnull=True) | models.Q(count__gte=10),
                name="no_staff_count_below_ten",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.week}"
