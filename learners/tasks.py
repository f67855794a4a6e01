"""Celery's doors into the learners room; each only calls an action and logs a count, never an id."""

import logging

from celery import shared_task
from django.utils import timezone

from learners import actions

log = logging.getLogger(__name__)


@shared_task
def send_due_reminders() -> int:
    ends = actions.send_due_reminders(now=timezone.now())
    if ends:
        log.info("Reminders: %s", ", ".join(f"{count} {end}" for end, count in sorted(ends.items())))
    return ends.total()


@shared_task
def sweep_reminders() -> int:
    found = actions.sweep_reminders(now=timezone.now())
    if found.total():
        log.info("Reminders swept: %s", ", ".join(f"{count} {end}" for end, count in sorted(found.items())))
    return found.total()


@shared_task
def purge_forgotten_learners() -> int:
    purged = actions.purge_forgotten(now=timezone.now())
    log.info("Forgot %d learners whom nobody had seen for twelve months", purged)
    return purged


@shared_task
def renew_second_steps() -> int:
    return actions.renew_second_steps()
