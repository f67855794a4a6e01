"""Who works for a lender here, and what they may do; the account itself belongs to `learners`."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders.models.organisation import Organisation, OwnedQuerySet


class Roles(models.Model):
    """What a member may do; an owner may do everything, the others only what is ticked."""

    is_owner = models.BooleanField(_("owner: members, offers and settings"), default=False)
    may_campaign = models.BooleanField(_("campaigns and messages"), default=False)
    may_report = models.BooleanField(_("reports"), default=False)
    may_api = models.BooleanField(_("interface for machines"), default=False)

    class Meta:
        abstract = True


class Member(Roles):
    """One person in one organisation. Somebody may belong to several."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["joined", "pk"]
        constraints = [models.UniqueConstraint(fields=["organisation", "user"], name="one_membership_each")]

    def __str__(self) -> str:
        return f"{self.user} · {self.organisation}"
