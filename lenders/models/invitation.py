"""Somebody was asked to join a lender; the link's secret is kept as a hash alone."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders.models.member import Member, Roles
from lenders.models.organisation import Organisation, OwnedQuerySet


class InvitationQuerySet(OwnedQuerySet):
    def open(self, now: datetime) -> Self:
        """Neither used, nor withdrawn, nor over."""
        return self.filter(accepted_at=None, withdrawn_at=None, expires__gt=now)

    def behind(self, secret_hash: str, now: datetime) -> Invitation | None:
        """The open invitation of an organisation that is not closed, by its secret's hash."""
        rows = self.open(now).filter(secret_hash=secret_hash, organisation__closed_at=None)
        found: Invitation | None = rows.select_related("organisation").first()
        return found


class Invitation(Roles):
    """Open until it is used, withdrawn or ended; the address that was invited is the one that may accept."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"))
    secret_hash = models.CharField(max_length=64, unique=True, editable=False)
    invited_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")
    created = models.DateTimeField(default=timezone.now, editable=False)
    expires = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return self.email
