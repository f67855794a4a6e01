"""FastCash listens on loopback: an endpoint, its secret and the receiver behind it."""

from dataclasses import dataclass

import pytest

from lenders import events
from lenders.actions import deliveries
from lenders.actions.webhooks import add_endpoint
from lenders.models import WebhookDelivery, WebhookEndpoint
from tests.lenders.webhooks.receiver import Receiver, listening


@pytest.fixture
def receiver():
    with listening() as found:
        yield found


@dataclass
class Post:
    """How a test lets something happen, and sees what became of it."""

    endpoint: WebhookEndpoint
    secret: str
    receiver: Receiver

    def happen(self, key: str = "2026-11-23") -> None:
        told = {"week": "2026-11-23"}
        events.emit(self.endpoint.organisation, events.REPORT_READY, told, once=key)

    @property
    def row(self) -> WebhookDelivery:
        return WebhookDelivery.objects.get()

    def try_again(self):
        """The next attempt, at the time that the row names."""
        return deliveries.deliver(delivery=self.row.pk, now=self.row.next_at)


@pytest.fixture
def post(fastcash, receiver, settings, django_capture_on_commit_callbacks):
    settings.WEBHOOKS_MAY_STAY_HOME = True
    endpoint, secret = add_endpoint(organisation=fastcash, url=receiver.url + "/hook?a=1", kinds=[])
    return Post(endpoint, secret, receiver)
