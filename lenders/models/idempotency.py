"""What a call with an idempotency key was answered, kept for a day so that the same call again changes nothing."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone

from lenders.models.client import ApiClient

KEPT = timedelta(hours=24)


class KeptAnswer(models.Model):
    """Stands in the transaction of its call: whoever comes second with the same key waits for the first to end."""

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="kept_answers")
    key_hash = models.CharField(
        max_length=64, help_text="Of the key, since keys may hold what a lender means by them."
    )
    call_hash = models.CharField(max_length=64, help_text="Of method, address and body.")
    status = models.PositiveSmallIntegerField(default=0)
    body = models.BinaryField(default=b"", help_text="Encrypted: it may hold links and secrets.")
    headers = models.JSONField(default=dict)
    created = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["client", "key_hash"], name="one_answer_for_each_key"),
        ]

    def __str__(self) -> str:
        return f"{self.client} · {self.created:%Y-%m-%d %H:%M}"
