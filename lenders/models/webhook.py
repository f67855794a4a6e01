"""Where a lender wants to hear of events, what was to be said, and how far each saying came."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lenders import codes
from lenders.models.organisation import Organisation, OwnedQuerySet


class WebhookEndpoint(models.Model):
    """An https address of the lender. Secrets are encrypted; while `old_secret_until` lasts, both sign."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="endpoints")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    url = models.CharField(_("address"), max_length=500)
    kinds = models.JSONField(default=list)
    secret = models.BinaryField(editable=False)
    old_secret = models.BinaryField(null=True, editable=False)
    old_secret_until = models.DateTimeField(null=True, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)
    failing_since = models.DateTimeField(null=True, editable=False)
    disabled_at = models.DateTimeField(null=True, editable=False)
    removed_at = models.DateTimeField(null=True, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook")
        verbose_name_plural = _("webhooks")
        ordering = ["-created", "-pk"]

    def __str__(self) -> str:
        return self.url


class WebhookMessage(models.Model):
    """What is said, word for word as it is signed; `key` lets one happening make one message of an organisation."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="webhook_messages")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    key = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    body = models.TextField()
    created = models.DateTimeField(default=timezone.now, editable=False)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook message")
        verbose_name_plural = _("webhook messages")
        constraints = [
            models.UniqueConstraint(fields=["organisation", "key"], name="one_message_for_each_event")
        ]

    def __str__(self) -> str:
        return f"{self.kind} · {self.webhook_id}"

    @property
    def webhook_id(self) -> str:
        """The `webhook-id` that every attempt and every replay carries."""
        return f"msg_{self.public_id}"


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    SENDING = "sending", _("being sent")
    DELIVERED = "delivered", _("delivered")
    DEAD = "dead", _("given up")


class DeliveryQuerySet(models.QuerySet[Any]):
    def of(self, organisation: Organisation) -> Self:
        return self.filter(message__organisation=organisation)

    def due(self, now: datetime) -> Self:
        return self.filter(state=DeliveryState.WAITING, next_at__lte=now)


class WebhookDelivery(models.Model):
    """One message to one endpoint. `claim` names who is sending, so that only that attempt marks the row."""

    message = models.ForeignKey(WebhookMessage, on_delete=models.CASCADE, related_name="deliveries")
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.CASCADE, related_name="deliveries")
    public_id = models.CharField(max_length=16, unique=True, default=codes.public_id, editable=False)
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    claim = models.CharField(max_length=16, blank=True)
    claimed_at = models.DateTimeField(null=True)
    last_at = models.DateTimeField(null=True)
    last_status = models.PositiveSmallIntegerField(null=True)
    last_result = models.CharField(max_length=30, blank=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("webhook delivery")
        verbose_name_plural = _("webhook deliveries")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["message", "endpoint"], name="one_delivery_to_each_endpoint"),
            models.CheckConstraint(
                condition=models.Q(state__in=DeliveryState.values), name="delivery_state_known"
            ),
        ]
        indexes = [models.Index(fields=["state", "next_at"], name="delivery_due")]

    def __str__(self) -> str:
        return f"{self.message} → {self.endpoint}"
