"""Who lends: the organisation that everything in this room belongs to; it holds nothing about a borrower."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders import codes


class Organisation(models.Model):
    """A lender with its own way to complain, which borrowers see before the regulator's."""

    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    name = models.CharField(_("name"), max_length=120, help_text=_("As borrowers know you."))
    place = models.CharField(
        _("place whose rules apply"), max_length=10, blank=True, help_text=_("Hours, frequency and ceilings.")
    )
    time_zone = models.CharField(_("time zone"), max_length=40, default="UTC")
    signature = models.CharField(
        _("text message signature"),
        max_length=20,
        blank=True,
        help_text=_("Where networks put the sender’s name in 【】 before a text message, it counts as text."),
    )
    complaint_contact = models.CharField(
        _("where borrowers complain"),
        max_length=200,
        blank=True,
        help_text=_("A number, an address or a page. Borrowers see it before the regulator’s."),
    )
    complaint_days = models.PositiveSmallIntegerField(
        _("days until you answer a complaint"), null=True, blank=True
    )
    created = models.DateTimeField(default=timezone.now, editable=False)
    closed_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("lender")
        verbose_name_plural = _("lenders")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class OwnedQuerySet(models.QuerySet[Any]):
    """Rows of lenders: `of` is the one way from an organisation to them (`lenders.scope` is who asks)."""

    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)
