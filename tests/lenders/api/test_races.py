"""Ten workers send the same call at once: one effect, one answer (on PostgreSQL, where rows really race)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.utils import timezone

from lenders.actions.deliveries import deliver
from lenders.actions.webhooks import add_endpoint
from lenders.models import Campaign, WebhookDelivery, WebhookMessage
from tests.lenders.api.test_campaigns import WANTED
from tests.lenders.webhooks.receiver import listening

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def at_once(number, call):
    def alone(place):
        try:
            return call(place)
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(alone, range(number)))


def test_one_key_sent_by_ten_makes_one_campaign(program):
    answers = at_once(10, lambda _: program.post("/campaigns", WANTED, **{"Idempotency-Key": "k"}))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert Campaign.objects.count() == 1


def test_one_key_with_two_bodies_at_once_does_one_of_them(program):
    bodies = [WANTED | {"name": f"No. {place % 2}"} for place in range(8)]
    answers = at_once(8, lambda place: program.post("/campaigns", bodies[place], **{"Idempotency-Key": "k"}))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [201] * 4 + [422] * 4
    assert Campaign.objects.count() == 1


def test_two_workers_that_take_one_delivery_send_it_once(fastcash, settings):
    settings.WEBHOOKS_MAY_STAY_HOME = True
    with listening() as receiver:
        add_endpoint(organisation=fastcash, url=receiver.url, kinds=[])
        message = WebhookMessage.objects.create(
            organisation=fastcash, key="k", kind="webhook.test", body="{}"
        )
        endpoint = fastcash.endpoints.get()
        row = WebhookDelivery.objects.create(message=message, endpoint=endpoint)
        results = at_once(8, lambda _: deliver(delivery=row.pk, now=timezone.now()))
    assert [one.result for one in results if one] == ["ok"]
    assert len(receiver.calls) == 1
