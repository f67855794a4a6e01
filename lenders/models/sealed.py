"""Keys that seal terms of loans, the short links that stand for them, and counts of what had to be left out.

No row here names a borrower, and none can be opened from the table alone: a key's secret is encrypted with the keys of
the settings, terms are closed under a lender's key, and a short link is kept as a mark of its letters.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders import codes
from lenders.models.campaign import Campaign
from lenders.models.organisation import Organisation, OwnedQuerySet

_KID = re.compile(r"([A-Za-z0-9_-]{1,32})\.([1-9][0-9]{0,5})")


class SealingKeyQuerySet(OwnedQuerySet):
    def opening(self, now: datetime) -> Self:
        """Keys under which tokens still open."""
        return self.filter(
            models.Q(opens_until__isnull=True) | models.Q(opens_until__gt=now), revoked_at=None
        )

    def newest(self) -> SealingKey | None:
        """The key that seals: the last one made, unless it was revoked."""
        found: SealingKey | None = self.filter(opens_until=None, revoked_at=None).order_by("-version").first()
        return found

    def named(self, kid: str) -> SealingKey | None:
        """By the name that stands in a token's header, with its organisation; None for any other word."""
        read = _KID.fullmatch(kid)
        public_id, number = (read[1], int(read[2])) if read else ("", 0)
        found: SealingKey | None = (
            self.filter(organisation__public_id=public_id, version=number, organisation__closed_at=None)
            .select_related("organisation")
            .first()
        )
        return found if found and found.kid == kid else None


class SealingKey(models.Model):
    """One version of an organisation's key. Replaced, it opens until `opens_until`; revoked, nothing from then on."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="sealing_keys")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    version = models.PositiveIntegerField(_("version"))
    secret = models.TextField(help_text="Encrypted with DATA_KEYS; empty once nothing may open under it.")
    was_shown = models.BooleanField(
        default=False, help_text="False: made for short links alone; nobody saw it."
    )
    created = models.DateTimeField(default=timezone.now, editable=False)
    opens_until = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SealingKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("sealing key")
        verbose_name_plural = _("sealing keys")
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "version"], name="sealing_key_version_once")
        ]

    def __str__(self) -> str:
        return self.kid

    @property
    def kid(self) -> str:
        """What stands in a token's header."""
        return f"{self.organisation.public_id}.{self.version}"

    def may_open(self, now: datetime) -> bool:
        ended = self.opens_until is not None and self.opens_until <= now
        return bool(self.secret) and self.revoked_at is None and not ended


class SealedLinkQuerySet(models.QuerySet[Any]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(key__organisation=organisation)

    def open(self, now: datetime) -> Self:
        return self.filter(ends__gt=now)


class SealedLink(models.Model):
    """`/s/<letters>` stands for this token; the letters themselves are kept by nobody but who received them."""

    mark = models.CharField(
        max_length=32, unique=True, editable=False, help_text="Keyed mark of the letters."
    )
    key = models.ForeignKey(SealingKey, on_delete=models.CASCADE, related_name="links")
    campaign = models.ForeignKey(Campaign, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    language = models.CharField(max_length=10)
    token = models.TextField(editable=False, help_text="The sealed terms.")
    ends = models.DateTimeField(db_index=True, editable=False)

    objects = SealedLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("sealed link")
        verbose_name_plural = _("sealed links")

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class SealingFinding(models.Model):
    """How often, on a day, something in opened tokens of a lender could not be used: counts, by kind, of nobody."""

    class Kind(models.TextChoices):
        IDENTITY = "identity", _("held something about a person; it was left out")
        UNKNOWN_FIELD = "unknown_field", _("held a field that terms do not have; it was left out")
        UNREADABLE = "unreadable", _("held terms that could not be read; nothing was filled in")
        TOO_LONG_LIFE = "too_long_life", _("would live longer than 30 days; nothing was filled in")
        NO_END = "no_end", _("named no day on which they end; nothing was filled in")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="sealing_findings")
    day = models.DateField()
    kind = models.CharField(max_length=16, choices=Kind.choices)
    count = models.PositiveIntegerField(default=0)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("finding in sealed links")
        verbose_name_plural = _("findings in sealed links")
        ordering = ["-day", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "day", "kind"], name="sealing_finding_once")
        ]

    def __str__(self) -> str:
        return f"{self.day} · {self.get_kind_display()}"
