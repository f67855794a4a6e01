"""Writes about a lender's endpoints: add, change, rotate, switch on again, remove; none of them sends anything."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from home.at_rest import encrypted
from lenders import events
from lenders.models import DeliveryState, Organisation, WebhookDelivery, WebhookEndpoint
from lenders.webhooks import addresses, signing

MOST = 10  # endpoints of one organisation
BOTH_SIGN_FOR = timedelta(hours=24)


class TooMany(Exception):
    """The organisation has as many endpoints as one may have."""


def known_kinds(kinds: Collection[str]) -> list[str]:
    """In the order of `events.KINDS`; none chosen means all."""
    return [kind for kind in events.KINDS if kind in kinds] or list(events.KINDS)


def add_endpoint(
    *, organisation: Organisation, url: str, kinds: Collection[str]
) -> tuple[WebhookEndpoint, str]:
    """The endpoint and its secret, readable once. Raises addresses.Refused and TooMany."""
    addresses.check(url)  # asks a name server, so it stands outside the transaction
    secret = signing.new_secret()
    with transaction.atomic():
        Organisation.objects.select_for_update().get(pk=organisation.pk)
        if WebhookEndpoint.objects.of(organisation).filter(removed_at__isnull=True).count() >= MOST:
            raise TooMany
        made = WebhookEndpoint.objects.create(
            organisation=organisation, url=url, kinds=known_kinds(kinds), secret=encrypted(secret.encode())
        )
    return made, secret


def change_endpoint(
    *, endpoint: WebhookEndpoint, url: str | None = None, kinds: Collection[str] | None = None
) -> WebhookEndpoint:
    """Another address or other kinds; what already waits goes to the new address. Raises addresses.Refused."""
    if url is not None:
        addresses.check(url)
    with transaction.atomic():
        held = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
        held.url = held.url if url is None else url
        held.kinds = held.kinds if kinds is None else known_kinds(kinds)
        held.save(update_fields=["url", "kinds"])
    return held


@transaction.atomic
def rotate_secret(*, endpoint: WebhookEndpoint) -> str:
    """A new secret, readable once; for a day the old one signs beside it."""
    held = WebhookEndpoint.objects.select_for_update().get(pk=endpoint.pk)
    secret = signing.new_secret()
    held.old_secret, held.old_secret_until = held.secret, timezone.now() + BOTH_SIGN_FOR
    held.secret = encrypted(secret.encode())
    held.save(update_fields=["secret", "old_secret", "old_secret_until"])
    return secret


@transaction.atomic
def switch_on(*, endpoint: WebhookEndpoint) -> None:
    """Tries an endpoint again that was stopped; what was given up meanwhile waits for a replay."""
    WebhookEndpoint.objects.filter(pk=endpoint.pk).update(disabled_at=None, failing_since=None)


@transaction.atomic
def remove_endpoint(*, endpoint: WebhookEndpoint) -> None:
    """Nothing goes there any more; the secrets are forgotten."""
    WebhookEndpoint.objects.filter(pk=endpoint.pk, removed_at__isnull=True).update(
        removed_at=timezone.now(), secret=b"", old_secret=None, old_secret_until=None
    )
    give_up_waiting(endpoint)


def give_up_waiting(endpoint: WebhookEndpoint) -> None:
    """What waits for an endpoint that is off; it can be sent again once it is on."""
    waiting = WebhookDelivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING)
    waiting.update(state=DeliveryState.DEAD, last_result="endpoint_off")
