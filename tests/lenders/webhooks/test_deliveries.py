"""A message arrives, however often its receiver refuses, hangs or redirects, or a worker dies; always under one id."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from lenders import events
from lenders.actions import deliveries, webhooks
from lenders.actions.deliveries import LEASE, EndpointOff, deliver, replay, replay_dead, sweep
from lenders.models import DeliveryState, WebhookDelivery, WebhookEndpoint, WebhookMessage
from lenders.webhooks import retries


def test_an_event_arrives_signed(post, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        post.happen()
    assert post.row.state == DeliveryState.DELIVERED
    headers, body = post.receiver.calls[0]
    assert b'"type": "report.ready"' in body
    assert headers["webhook-id"] == post.row.message.webhook_id
    assert post.receiver.trusts(post.secret)


def test_the_same_event_told_twice_is_one_message(post):
    post.happen()
    post.happen()
    assert WebhookMessage.objects.count() == WebhookDelivery.objects.count() == 1


def test_it_arrives_after_refusals_a_hang_and_a_redirect_under_one_id(post, monkeypatch):
    monkeypatch.setattr("lenders.webhooks.sending.SILENT_SECONDS", 0.3)
    post.receiver.script = ["500", "hang", "redirect", "busy", "200"]
    post.happen()
    results = [post.try_again().result for _ in range(5)]
    assert results == ["refused", "too_slow", "redirect", "refused", "ok"]
    assert post.row.state == DeliveryState.DELIVERED
    assert len(post.receiver.ids) == 5
    assert len(set(post.receiver.ids)) == 1
    assert post.receiver.elsewhere == 0


def test_it_is_not_tried_before_its_time(post):
    post.receiver.script = ["500"]
    post.happen()
    post.try_again()
    waits = post.row.next_at - post.row.last_at
    assert timedelta(seconds=5) <= waits <= timedelta(seconds=6)
    assert deliver(delivery=post.row.pk, now=post.row.last_at) is None
    assert len(post.receiver.calls) == 1


def test_a_receiver_that_asks_for_two_hours_gets_them(post):
    post.receiver.script = ["busy"]
    post.happen()
    post.try_again()
    assert post.row.next_at - post.row.last_at == timedelta(hours=2)


def test_after_the_last_attempt_it_is_given_up_and_can_be_sent_again(post):
    post.receiver.script = ["500"] * retries.MOST_ATTEMPTS
    post.happen()
    for _ in range(retries.MOST_ATTEMPTS):
        post.try_again()
    assert (post.row.state, post.row.attempts) == (DeliveryState.DEAD, retries.MOST_ATTEMPTS)
    assert deliver(delivery=post.row.pk, now=timezone.now() + timedelta(days=9)) is None
    replay(delivery=post.row)
    assert post.try_again().is_delivered
    assert len(set(post.receiver.ids)) == 1


def test_a_worker_that_dies_while_sending_loses_nothing(post):
    """The claim is committed, the receiver may have got it: it comes again under the id that it can know it by."""
    post.happen()
    held = deliveries._claim(post.row.pk, timezone.now())
    deliveries._sent(held)
    assert post.row.state == DeliveryState.SENDING
    assert deliver(delivery=post.row.pk, now=timezone.now()) is None
    sweep(now=timezone.now() + LEASE - timedelta(seconds=5))
    assert post.row.state == DeliveryState.SENDING
    sweep(now=timezone.now() + LEASE + timedelta(seconds=5))
    assert post.try_again().is_delivered
    assert len(post.receiver.ids) == 2
    assert len(set(post.receiver.ids)) == 1


def test_a_worker_that_wakes_up_late_does_not_mark_anothers_attempt(post):
    post.happen()
    late = deliveries._claim(post.row.pk, timezone.now())
    sweep(now=timezone.now() + LEASE + timedelta(seconds=5))
    deliveries._claim(post.row.pk, post.row.next_at)
    deliveries._mark(late, deliveries.Outcome("refused", 500), timezone.now())
    assert (post.row.state, post.row.last_status) == (DeliveryState.SENDING, None)


def test_the_sweep_hands_out_what_a_broker_lost(post, django_capture_on_commit_callbacks):
    post.happen()
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep(now=timezone.now()) == 1
    assert post.row.state == DeliveryState.DELIVERED


def test_for_a_day_after_a_rotation_both_secrets_sign(post):
    fresh = webhooks.rotate_secret(endpoint=post.endpoint)
    post.happen("one")
    post.try_again()
    assert post.receiver.trusts(post.secret)
    assert post.receiver.trusts(fresh)
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        replay(delivery=post.row)
        post.try_again()
    assert post.receiver.trusts(fresh)
    assert not post.receiver.trusts(post.secret)


def test_an_endpoint_where_nothing_arrives_for_days_is_stopped_with_a_notice(
    post, ada, django_capture_on_commit_callbacks
):
    post.receiver.script = ["500"] * 9
    post.happen("first")
    post.try_again()
    WebhookEndpoint.objects.update(failing_since=timezone.now() - timedelta(days=5))
    with django_capture_on_commit_callbacks(execute=True):
        post.try_again()
    assert WebhookEndpoint.objects.get().disabled_at
    assert (post.row.state, post.row.last_result) == (DeliveryState.DEAD, "endpoint_off")
    (notice,) = mail.outbox
    assert notice.to == ["ada@fastcash.example"]
    assert f"/lenders/{ada.organisation.public_id}/webhooks/" in notice.body
    with pytest.raises(EndpointOff):
        replay(delivery=post.row)


def test_switched_on_again_it_gets_what_it_missed(post):
    post.receiver.script = ["410"]
    post.happen()
    post.try_again()
    assert WebhookEndpoint.objects.get().disabled_at
    webhooks.switch_on(endpoint=post.endpoint)
    assert replay_dead(endpoint=WebhookEndpoint.objects.get()) == 1
    assert post.try_again().is_delivered


def test_one_success_ends_the_days_of_errors(post):
    post.receiver.script = ["500", "200"]
    post.happen()
    post.try_again()
    assert WebhookEndpoint.objects.get().failing_since
    post.try_again()
    assert WebhookEndpoint.objects.get().failing_since is None


def test_a_removed_endpoint_hears_nothing_and_keeps_no_secret(post):
    post.happen()
    webhooks.remove_endpoint(endpoint=post.endpoint)
    assert post.try_again() is None
    assert post.receiver.calls == []
    assert bytes(WebhookEndpoint.objects.get().secret) == b""


def test_another_lenders_event_goes_elsewhere(post, harbour):
    events.emit(harbour, events.REPORT_READY, {"week": "2026-11-23"})
    assert WebhookDelivery.objects.count() == 0


def test_an_event_can_name_nobody(fastcash):
    with pytest.raises(ValueError, match="may not tell borrower"):
        events.emit(fastcash, events.REPORT_READY, {"borrower": "Mei"})


def test_old_messages_are_forgotten(post):
    post.happen()
    assert deliveries.forget(now=timezone.now()) == 0
    assert deliveries.forget(now=timezone.now() + timedelta(days=31)) == 1
    assert not WebhookDelivery.objects.exists()
