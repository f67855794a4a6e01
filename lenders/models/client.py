"""A lender's program that may call the interface for machines: what it is called, and until when it may."""

from __future__ import annotations

from allauth.idp.oidc.models import Client
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders import codes
from lenders.models.member import Member
from lenders.models.organisation import Organisation, OwnedQuerySet


class ClientScope(models.TextChoices):
    """The parts of the interface that a client may be let into."""

    CATALOGUE = "catalogue", _("read lessons, questions and tools to link to")
    CAMPAIGNS = "campaigns", _("read and write campaigns")
    LINKS = "links", _("make links")
    MESSAGES = "messages", _("check messages")
    OFFERS = "offers", _("read and write standing offers")
    REPORTS = "reports", _("read reports")
    WEBHOOKS = "webhooks", _("read and write webhooks")


class ApiClient(models.Model):
    """Binds one OAuth2 client to one organisation. Revoking removes the OAuth2 client and with it every token."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="clients")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    oauth = models.OneToOneField(Client, null=True, on_delete=models.SET_NULL, related_name="lender")
    name = models.CharField(_("name"), max_length=100, help_text=_("Which program of yours it is for."))
    scopes = models.JSONField(default=list)
    made_by = models.ForeignKey(Member, null=True, on_delete=models.SET_NULL, related_name="+")
    created = models.DateTimeField(default=timezone.now, editable=False)
    secret_made = models.DateTimeField(default=timezone.now, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("client program")
        verbose_name_plural = _("client programs")
        ordering = ["-created", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_at__isnull=True) | models.Q(oauth__isnull=True),
                name="revoked_client_has_no_key",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def scope_names(self) -> list[str]:
        return [str(ClientScope(scope).label) for scope in self.scopes]
