"""A reason why a keeper has to look at a fact again, open until the reason is gone; it never changes the fact."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from facts.models.fact import Fact


class Review(models.Model):
    class Reason(models.TextChoices):
        DUE = "due", _("Its review is due.")
        SILENT = "silent", _("Its review is so long overdue that it is no longer used.")
        ENDED = "ended", _("It has ended.")

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="reviews")
    reason = models.CharField(_("reason"), max_length=10, choices=Reason)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["opened_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["fact", "reason"], condition=Q(closed_on=None), name="one_open_review_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.fact}: {self.get_reason_display()}"
