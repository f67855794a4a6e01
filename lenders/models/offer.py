"""What a lender grants to anyone who asks: a standing, dated offer that plans may use and name as this lender's."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from lenders import codes
from lenders.models.organisation import Organisation, OwnedQuerySet


class OfferKind(models.TextChoices):
    """The engine's kinds of concession, by the same names."""

    GRACE = "grace", _("days of grace")
    SPREAD_ARREARS = "spread_arrears", _("overdue sum in instalments")
    LOWER_INSTALMENT = "lower_instalment", _("a lower instalment")
    FREEZE_INTEREST = "freeze_interest", _("interest stopped")
    WAIVE_FEE = "waive_fee", _("a fee waived")


class OfferQuerySet(OwnedQuerySet):
    def in_force(self, on: date) -> Self:
        """Offers that hold on this day, both ends included."""
        open_ended = models.Q(ends__isnull=True) | models.Q(ends__gte=on)
        return self.filter(open_ended, begins__lte=on, withdrawn_at__isnull=True)

    def behind_campaign(self, via: str, on: date) -> Self:
        """In force, of the lender whose campaign has this code; a closed lender offers nothing."""
        rows = self.in_force(on).filter(organisation__campaigns__via=via, organisation__closed_at=None)
        return rows.select_related("organisation")


class Offer(models.Model):
    """`limit` counts days (grace), months (spread_arrears, freeze_interest) or minor units of `currency`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="offers")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    kind = models.CharField(_("what you grant"), max_length=20, choices=OfferKind.choices)
    limit = models.PositiveBigIntegerField(_("up to"))
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    condition = models.CharField(
        _("condition, in one sentence"),
        max_length=200,
        blank=True,
        help_text=_("Borrowers read it as you write it."),
    )
    begins = models.DateField(_("from"))
    ends = models.DateField(_("until"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = _("standing offer")
        verbose_name_plural = _("standing offers")
        ordering = ["kind", "begins", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True) | models.Q(ends__gte=models.F("begins")),
                name="offer_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=models.Q(kind__in=OfferKind.values), name="offer_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.limit}"
