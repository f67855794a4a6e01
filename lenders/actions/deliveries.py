"""Writes about messages: told once, claimed, sent, marked, tried again, given up, replayed.

The rows are the truth. A claim is committed before anything is sent; a claim whose worker died comes back after a
while and is sent again under the same `webhook-id`: at least once, never silently none.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from home.at_rest import Unreadable, decrypted
from lenders.actions.stopping import stop
from lenders.events import Event
from lenders.models import DeliveryState, Organisation, WebhookDelivery, WebhookEndpoint, WebhookMessage
from lenders.webhooks import retries, sending, signing
from lenders.webhooks.sending import Outcome

LEASE = timedelta(minutes=5)
SOON = timedelta(minutes=10)  # a longer wait is left to the sweep: a broker is no calendar
STOPPED_AFTER = timedelta(days=5)
KEPT = timedelta(days=30)
TEST = "webhook.test"


class EndpointOff(Exception):
    """The endpoint was removed or stopped, so nothing goes there now."""


@transaction.atomic
def tell(event: Event) -> None:
    """One message for this event and one delivery to each endpoint that asked for its kind; told again, nothing."""
    endpoints = [one for one in _open(event.organisation) if event.kind in one.kinds]
    if endpoints:
        _write(event.organisation, event.key, event.kind, event.at, event.data, endpoints)


@transaction.atomic
def send_test(*, endpoint: WebhookEndpoint) -> WebhookDelivery:
    """A message without facts to this endpoint alone. Raises EndpointOff."""
    held = _open(endpoint.organisation).filter(pk=endpoint.pk)
    key = f"{TEST}:{secrets.token_urlsafe(12)}"
    made = _write(endpoint.organisation, key, TEST, timezone.now(), {}, list(held))
    if not made:
        raise EndpointOff
    return made[0]


def _open(organisation: Organisation) -> QuerySet[WebhookEndpoint]:
    rows: QuerySet[WebhookEndpoint] = WebhookEndpoint.objects.of(organisation).filter(
        disabled_at__isnull=True, removed_at__isnull=True
    )
    return rows


def _write(
    organisation: Organisation,
    key: str,
    kind: str,
    at: datetime,
    facts: Mapping[str, str | int],
    endpoints: list[WebhookEndpoint],
) -> list[WebhookDelivery]:
    body = json.dumps({"type": kind, "timestamp": at.isoformat(), "data": dict(facts)}, sort_keys=True)
    message, is_new = WebhookMessage.objects.get_or_create(
        organisation=organisation, key=key, defaults={"kind": kind, "body": body}
    )
    if not is_new:
        return []
    made = [WebhookDelivery(message=message, endpoint=endpoint) for endpoint in endpoints]
    for delivery in WebhookDelivery.objects.bulk_create(made):
        _enqueue(delivery.pk)
    return made


def _enqueue(pk: int, wait: timedelta = timedelta(0)) -> None:
    from lenders import tasks

    def send_off() -> None:
        tasks.deliver_webhook.apply_async((pk,), countdown=wait.total_seconds())

    transaction.on_commit(send_off, robust=True)  # without a broker the sweep finds the row


def deliver(*, delivery: int, now: datetime) -> Outcome | None:
    """Claims one row that is due, sends it, marks it; None where there was nothing to do."""
    held = _claim(delivery, now)
    if held is None:
        return None
    outcome = _sent(held)
    _mark(held, outcome, timezone.now())
    return outcome


@transaction.atomic
def _claim(pk: int, now: datetime) -> WebhookDelivery | None:
    rows = WebhookDelivery.objects.select_for_update(skip_locked=True, of=("self",)).due(now)
    held: WebhookDelivery | None = (
        rows.select_related("message", "endpoint__organisation").filter(pk=pk).first()
    )
    if held is None:
        return None
    endpoint = held.endpoint
    if endpoint.disabled_at or endpoint.removed_at or endpoint.organisation.closed_at:
        held.state, held.last_result = DeliveryState.DEAD, "endpoint_off"
        held.save(update_fields=["state", "last_result"])
        return None
    held.state, held.claim, held.claimed_at = DeliveryState.SENDING, secrets.token_hex(8), now
    held.attempts += 1
    held.save(update_fields=["state", "claim", "claimed_at", "attempts"])
    return held


def _sent(held: WebhookDelivery) -> Outcome:
    body, now = held.message.body.encode(), timezone.now()
    try:
        signs = [decrypted(one).decode() for one in _secrets(held.endpoint, now)]
    except Unreadable:
        return Outcome("secret_unreadable")
    headers = signing.headers(
        signs, message_id=held.message.webhook_id, timestamp=int(now.timestamp()), body=body
    )
    return sending.send(held.endpoint.url, body, headers)


def _secrets(endpoint: WebhookEndpoint, now: datetime) -> list[bytes]:
    """The secret that signs now, and for a day after a rotation the one before it."""
    found = [bytes(endpoint.secret)]
    if endpoint.old_secret and endpoint.old_secret_until and endpoint.old_secret_until > now:
        found.append(bytes(endpoint.old_secret))
    return found


@transaction.atomic
def _mark(held: WebhookDelivery, outcome: Outcome, now: datetime) -> None:
    """Writes how it went, unless somebody else has claimed the row since."""
    wait = None if outcome.is_delivered else retries.wait_after(held.attempts, asked_for=outcome.asked_for)
    state = DeliveryState.WAITING if wait is not None else DeliveryState.DEAD
    mine = WebhookDelivery.objects.filter(pk=held.pk, state=DeliveryState.SENDING, claim=held.claim)
    marked = mine.update(
        state=DeliveryState.DELIVERED if outcome.is_delivered else state,
        next_at=now + (wait or timedelta(0)),
        last_at=now,
        last_status=outcome.status,
        last_result=outcome.result,
    )
    if not marked:
        return
    _judge_endpoint(held.endpoint, outcome, now)
    if wait is not None and wait <= SOON:
        _enqueue(held.pk, wait)


def _judge_endpoint(endpoint: WebhookEndpoint, outcome: Outcome, now: datetime) -> None:
    """Remembers since when nothing arrives there; stops an endpoint that says it is gone, or only ever errs."""
    row = WebhookEndpoint.objects.filter(pk=endpoint.pk)
    if outcome.is_delivered:
        row.filter(failing_since__isnull=False).update(failing_since=None)
        return
    row.filter(failing_since__isnull=True).update(failing_since=now)
    since = row.values_list("failing_since", flat=True).get() or now
    if outcome.result == "gone" or now - since >= STOPPED_AFTER:
        stop(endpoint=endpoint, now=now)


@transaction.atomic
def replay(*, delivery: WebhookDelivery) -> None:
    """Sends it again, from the first attempt, under the same `webhook-id`. Raises EndpointOff."""
    endpoint = delivery.endpoint
    if endpoint.disabled_at or endpoint.removed_at:
        raise EndpointOff
    done = WebhookDelivery.objects.filter(
        pk=delivery.pk, state__in=[DeliveryState.DEAD, DeliveryState.DELIVERED]
    )
    if done.update(state=DeliveryState.WAITING, attempts=0, next_at=timezone.now()):
        _enqueue(delivery.pk)


@transaction.atomic
def replay_dead(*, endpoint: WebhookEndpoint) -> int:
    """Everything that was given up for this endpoint; how many. Raises EndpointOff."""
    dead = WebhookDelivery.objects.filter(endpoint=endpoint, state=DeliveryState.DEAD)
    found = list(dead.select_related("endpoint")[:1000])
    for delivery in found:
        replay(delivery=delivery)
    return len(found)


def sweep(*, now: datetime, most: int = 500) -> int:
    """Takes back claims of workers that are gone, and hands out what is due; how many were handed out."""
    stale = WebhookDelivery.objects.filter(state=DeliveryState.SENDING, claimed_at__lt=now - LEASE)
    stale.update(state=DeliveryState.WAITING, next_at=now)
    due = list(WebhookDelivery.objects.due(now).order_by("next_at").values_list("pk", flat=True)[:most])
    for pk in due:
        _enqueue(pk)
    return len(due)


def forget(*, now: datetime) -> int:
    """Removes messages of more than thirty days with their deliveries; how many messages."""
    old = WebhookMessage.objects.filter(created__lt=now - KEPT)
    gone: dict[str, int] = old.delete()[1]
    return gone.get("lenders.WebhookMessage", 0)
