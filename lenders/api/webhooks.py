"""`/webhooks`: addresses that hear of events, what became of each message, a test, and sending again."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Body, Router, Status
from pydantic import Field

from lenders import events
from lenders.actions import deliveries
from lenders.actions import webhooks as actions
from lenders.api import paging
from lenders.api.entry import LenderToken
from lenders.api.refusals import Unacceptable
from lenders.api.shapes import Cursor, Given, Limit, Sent, rows_of
from lenders.models import DeliveryState, WebhookDelivery, WebhookEndpoint
from lenders.scope import one
from lenders.webhooks import words
from lenders.webhooks.addresses import LONGEST, Refused

router = Router(auth=LenderToken("webhooks"), tags=["webhooks"])
Kind = Literal["report.ready", "target.changed", "link.expiring"]
Kinds = Annotated[list[Kind], Field(min_length=1, max_length=len(events.KINDS))]
Url = Annotated[
    str, Field(min_length=1, max_length=LONGEST, description="https, and reachable from the internet.")
]


class WebhookSent(Sent):
    url: Url
    kinds: Kinds = ["report.ready", "target.changed", "link.expiring"]


class WebhookChanged(Sent):
    """What is left out, or null, stays as it is."""

    url: Url | None = None
    kinds: Kinds | None = None


class WebhookGiven(Given):
    """`stopped` is set when nothing arrived for five days; `errors_since` while nothing arrives."""

    id: str
    url: str
    kinds: list[str]
    created: datetime
    errors_since: datetime | None
    stopped: datetime | None


class WebhookMade(WebhookGiven):
    """`secret` is told here and nowhere else."""

    secret: str


class WebhooksGiven(Given):
    data: list[WebhookGiven]


class DeliveryGiven(Given):
    """`message` is the `webhook-id` of every attempt. `result` says in a word how the last one went."""

    id: str
    message: str
    kind: str
    state: DeliveryState
    attempts: int
    created: datetime
    last_attempt: datetime | None
    next_attempt: datetime | None
    status: int | None
    result: str


class DeliveriesGiven(Given):
    data: list[DeliveryGiven]
    next: str | None


class ReplayedGiven(Given):
    replayed: int


def given(row: WebhookEndpoint) -> WebhookGiven:
    return WebhookGiven(
        id=row.public_id,
        url=row.url,
        kinds=row.kinds,
        created=row.created,
        errors_since=row.failing_since,
        stopped=row.disabled_at,
    )


def _made(row: WebhookEndpoint, secret: str) -> WebhookMade:
    return WebhookMade(**given(row).model_dump(), secret=secret)


def _delivery(row: WebhookDelivery) -> DeliveryGiven:
    return DeliveryGiven(
        id=row.public_id,
        message=row.message.webhook_id,
        kind=row.message.kind,
        state=DeliveryState(row.state),
        attempts=row.attempts,
        created=row.message.created,
        last_attempt=row.last_at,
        next_attempt=row.next_at if row.state == DeliveryState.WAITING else None,
        status=row.last_status,
        result=row.last_result,
    )


def _row(request: HttpRequest, public_id: str) -> WebhookEndpoint:
    found = one(rows_of(request).endpoints, public_id)
    assert isinstance(found, WebhookEndpoint)
    return found


def _unreachable(refused: Refused) -> Unacceptable:
    return Unacceptable("url", refused.reason, str(words.REFUSALS[refused.reason]))


def _off() -> Unacceptable:
    return Unacceptable("webhook", "endpoint_off", "Sending there was stopped: switch it on first.", 409)


@router.get("/webhooks", response=WebhooksGiven, operation_id="list_webhooks")
def list_webhooks(request: HttpRequest) -> WebhooksGiven:
    return WebhooksGiven(data=[given(row) for row in rows_of(request).endpoints])


@router.post("/webhooks", response={201: WebhookMade, 409: None}, operation_id="create_webhook")
def create_webhook(request: HttpRequest, body: Annotated[WebhookSent, Body()]) -> Status[WebhookMade]:
    """The address is looked up now and again at each delivery; one inside a private network is never taken."""
    try:
        row, secret = actions.add_endpoint(organisation=rows_of(request).organisation, **body.model_dump())
    except Refused as refused:
        raise _unreachable(refused) from None
    except actions.TooMany:
        detail = f"A lender has at most {actions.MOST} webhooks."
        raise Unacceptable("url", "too_many", detail, 409) from None
    return Status(201, _made(row, secret))


@router.get("/webhooks/{webhook}", response=WebhookGiven, operation_id="read_webhook")
def read_webhook(request: HttpRequest, webhook: str) -> WebhookGiven:
    return given(_row(request, webhook))


@router.patch("/webhooks/{webhook}", response=WebhookGiven, operation_id="change_webhook")
def change_webhook(
    request: HttpRequest, webhook: str, body: Annotated[WebhookChanged, Body()]
) -> WebhookGiven:
    row = _row(request, webhook)
    try:
        return given(actions.change_endpoint(endpoint=row, url=body.url, kinds=body.kinds))
    except Refused as refused:
        raise _unreachable(refused) from None


@router.delete("/webhooks/{webhook}", response={204: None}, operation_id="remove_webhook")
def remove_webhook(request: HttpRequest, webhook: str) -> HttpResponse:
    actions.remove_endpoint(endpoint=_row(request, webhook))
    return HttpResponse(status=204)


@router.post("/webhooks/{webhook}/secret", response=WebhookMade, operation_id="rotate_webhook_secret")
def rotate_webhook_secret(request: HttpRequest, webhook: str) -> WebhookMade:
    """A new secret; for a day messages carry a signature of the old one as well."""
    row = _row(request, webhook)
    return _made(row, actions.rotate_secret(endpoint=row))


@router.post("/webhooks/{webhook}/enable", response=WebhookGiven, operation_id="enable_webhook")
def enable_webhook(request: HttpRequest, webhook: str) -> WebhookGiven:
    """Sends there again after it was stopped."""
    actions.switch_on(endpoint=_row(request, webhook))
    return given(_row(request, webhook))


@router.post(
    "/webhooks/{webhook}/test", response={202: DeliveryGiven, 409: None}, operation_id="send_test_message"
)
def send_test_message(request: HttpRequest, webhook: str) -> Status[DeliveryGiven]:
    """Sends `webhook.test`, a message without facts."""
    try:
        return Status(202, _delivery(deliveries.send_test(endpoint=_row(request, webhook))))
    except deliveries.EndpointOff:
        raise _off() from None


@router.get("/webhooks/{webhook}/deliveries", response=DeliveriesGiven, operation_id="list_deliveries")
def list_deliveries(
    request: HttpRequest,
    webhook: str,
    state: DeliveryState | None = None,
    limit: Limit = paging.USUAL,
    cursor: Cursor = None,
) -> DeliveriesGiven:
    """Newest first; messages are kept for thirty days."""
    rows = rows_of(request).deliveries.filter(endpoint=_row(request, webhook)).select_related("message")
    if state is not None:
        rows = rows.filter(state=state)
    found, after = paging.page(rows, of=f"deliveries:{webhook}:{state}", limit=limit, cursor=cursor)
    return DeliveriesGiven(data=[_delivery(row) for row in found], next=after)


@router.post(
    "/webhooks/{webhook}/replay",
    response={200: ReplayedGiven, 409: None},
    operation_id="replay_dead_messages",
)
def replay_dead_messages(request: HttpRequest, webhook: str) -> ReplayedGiven:
    """Sends everything again that was given up, under the same `webhook-id`s."""
    try:
        return ReplayedGiven(replayed=deliveries.replay_dead(endpoint=_row(request, webhook)))
    except deliveries.EndpointOff:
        raise _off() from None


@router.post(
    "/deliveries/{delivery}/replay", response={202: DeliveryGiven, 409: None}, operation_id="replay_delivery"
)
def replay_delivery(request: HttpRequest, delivery: str) -> Status[DeliveryGiven]:
    """Sends one message again, whether it was given up or delivered, under the same `webhook-id`."""
    rows = rows_of(request).deliveries.select_related("endpoint", "message")
    row = one(rows, delivery)
    assert isinstance(row, WebhookDelivery)
    try:
        deliveries.replay(delivery=row)
    except deliveries.EndpointOff:
        raise _off() from None
    again = one(rows, delivery)
    assert isinstance(again, WebhookDelivery)
    return Status(202, _delivery(again))
