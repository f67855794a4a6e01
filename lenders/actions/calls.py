"""Writes about calls of the interface for machines: lets go of answers that were kept for a repeat."""

from __future__ import annotations

from datetime import datetime

from lenders.models import KeptAnswer
from lenders.models.idempotency import KEPT


def forget_answers(*, now: datetime) -> int:
    """Removes answers of more than a day; returns how many."""
    ended: int = KeptAnswer.objects.filter(created__lte=now - KEPT).delete()[0]
    return ended
