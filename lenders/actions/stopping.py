"""Stops an endpoint that nothing reaches any more, and writes to those who can mend it."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from learners.models import Learner
from lenders.actions.webhooks import give_up_waiting
from lenders.models import Member, WebhookEndpoint


@transaction.atomic
def stop(*, endpoint: WebhookEndpoint, now: datetime) -> None:
    """Once: what waits is given up, and every member who may mend it gets a mail in their language."""
    if not WebhookEndpoint.objects.filter(pk=endpoint.pk, disabled_at__isnull=True).update(disabled_at=now):
        return
    give_up_waiting(endpoint)
    transaction.on_commit(lambda: _write_to_members(endpoint), robust=True)


def _write_to_members(endpoint: WebhookEndpoint) -> None:
    members = Member.objects.of(endpoint.organisation).filter(Q(is_owner=True) | Q(may_api=True))
    languages = dict(Learner.objects.filter(user__memberships__in=members).values_list("user_id", "language"))
    for member in members.select_related("user"):
        if member.user.email:
            _write(member.user.email, endpoint, languages.get(member.user_id, settings.LANGUAGE_CODE))


def _write(address: str, endpoint: WebhookEndpoint, language: str) -> None:
    with override(language):
        page = reverse("lenders:webhooks", args=[endpoint.organisation.public_id])
        words = {"url": endpoint.url, "page": settings.SITE_URL.rstrip("/") + page}
        text = _(
            "Nothing has arrived at %(url)s for several days, so we stopped sending there.\n\n"
            "When it works again, switch it on here, and send again what it missed:\n%(page)s"
        )
        send_mail(_("A webhook was stopped"), text % words, None, [address])
