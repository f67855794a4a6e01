"""Celery's door into the facts room; it only calls the action and logs counts."""

import logging

from celery import shared_task
from django.utils import timezone

from facts import actions

log = logging.getLogger(__name__)


@shared_task
def review_facts() -> int:
    """Once a day: opens a review for each fact that has become due, silent or ended since yesterday."""
    reviewed = actions.review_facts(on=timezone.localdate())
    log.info("Facts: %d reviews opened, %d closed, %d open", reviewed.opened, reviewed.closed, reviewed.open)
    return reviewed.opened
