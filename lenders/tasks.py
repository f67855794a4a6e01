"""Celery's doors into the room of lenders; each only calls an action and logs a count, never an id."""

import logging

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from lenders.actions import calls, campaigns, clients, deliveries, expiring, members, reports, sealing, staff

log = logging.getLogger(__name__)


@shared_task
def purge_sealed_terms() -> int:
    purged = sealing.purge_sealed(now=timezone.now())
    log.info("Let go of the terms of %d sealed links that had ended", purged)
    return purged


@shared_task
def close_weeks() -> int:
    """Every hour: lenders live in many time zones, and each week ends at its own midnight."""
    closed = reports.close_weeks(now=timezone.now())
    log.info("Reports: %d weeks closed", len(closed))
    return len(closed)


@shared_task
def notice_targets() -> int:
    """Every quarter of an hour: a lesson that was taken down is a link that leads elsewhere now."""
    told = campaigns.notice_targets(now=timezone.now())
    log.info("Campaigns: %d lost their target", told)
    return told


@shared_task
def deliver_webhook(delivery: int) -> None:
    deliveries.deliver(delivery=delivery, now=timezone.now())


@shared_task
def sweep_webhooks() -> int:
    return deliveries.sweep(now=timezone.now())


@shared_task
def notice_expiring_links() -> int:
    told = expiring.notice_expiring(now=timezone.now())
    log.info("Told %d lenders of sealed links that end soon", told)
    return told


@shared_task
def forget_calls() -> int:
    """Tokens that ended, answers to repeated calls, messages that were told long ago."""
    now = timezone.now()
    gone = clients.forget_tokens(now=now) + calls.forget_answers(now=now) + deliveries.forget(now=now)
    log.info("Forgot %d tokens, answers and messages that had ended", gone)
    return gone


@shared_task
def close_staff_weeks() -> int:
    """Every hour, as `close_weeks`: tells each lender with a staff code the number of the week that ended."""
    told = staff.close_weeks(now=timezone.now())
    log.info("Staff course: %d weeks closed", len(told))
    return len(told)


@shared_task(autoretry_for=(OSError,), retry_backoff=30, max_retries=6)
def send_invitation(number: int, language: str) -> bool:
    """After an invitation was written; the sweep below finds one whose task was lost."""
    return members.send_invitation(number=number, language=language, now=timezone.now())


@shared_task
def sweep_invitations() -> int:
    """Every ten minutes: open invitations that nothing has sent yet, in the site's first language."""
    waiting = members.unsent(now=timezone.now())
    sent = [
        members.send_invitation(number=one, language=settings.LANGUAGE_CODE, now=timezone.now())
        for one in waiting
    ]
    log.info("Invitations: %d sent late", sum(sent))
    return sum(sent)
