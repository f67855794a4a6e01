"""A member adds a webhook, sees what became of each message, and sends it again."""

import re

import pytest
from django.utils import timezone

from lenders.actions import webhooks
from lenders.models import DeliveryState, WebhookDelivery, WebhookEndpoint


@pytest.fixture
def page(client, ada, desk_of):
    return desk_of(ada) + "webhooks/"


def text(answer):
    return answer.content.decode()


def test_a_new_webhook_shows_its_secret_once(client, page, receiver, settings):
    settings.WEBHOOKS_MAY_STAY_HOME = True
    answer = client.post(page, {"url": receiver.url, "kinds": ["report.ready"]})
    secret = re.search(r"whsec_[A-Za-z0-9+/=]{44}", text(answer))[0]
    made = WebhookEndpoint.objects.get()
    assert (made.url, made.kinds) == (receiver.url, ["report.ready"])
    assert secret not in text(client.get(page)) + text(client.get(f"{page}{made.public_id}/"))
    assert secret.encode() not in bytes(made.secret)


def test_an_address_inside_a_network_is_refused_with_a_sentence(client, page, settings):
    settings.WEBHOOKS_MAY_STAY_HOME = False
    answer = client.post(page, {"url": "https://169.254.169.254/", "kinds": ["report.ready"]})
    assert "inside a private network" in text(answer)
    assert not WebhookEndpoint.objects.exists()


def test_a_test_is_sent_and_its_end_is_seen(client, page, post, django_capture_on_commit_callbacks):
    post.receiver.script = ["500"]
    here = f"{page}{post.endpoint.public_id}/"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(here + "test")
    shown = text(client.get(here))
    assert "A test" in shown
    assert "HTTP 500" in shown
    assert "It answered that it does not take the message." in shown


def test_what_was_given_up_is_sent_again_one_or_all(client, page, post, django_capture_on_commit_callbacks):
    here = f"{page}{post.endpoint.public_id}/"
    post.happen()
    for wanted in ({"delivery": post.row.public_id}, {}):
        WebhookDelivery.objects.update(state=DeliveryState.DEAD)
        with django_capture_on_commit_callbacks(execute=True):
            client.post(here + "again", wanted)
        assert post.row.state == DeliveryState.DELIVERED
    assert len(set(post.receiver.ids)) == 1


def test_a_stopped_one_says_so_and_is_switched_on(client, page, post):
    WebhookEndpoint.objects.update(disabled_at=timezone.now())
    here = f"{page}{post.endpoint.public_id}/"
    assert "We stopped sending here" in text(client.get(here))
    assert "Switch it on first." in text(client.post(here + "test", follow=True))
    client.post(here + "on")
    assert "We stopped sending here" not in text(client.get(here))


def test_a_removed_one_is_gone(client, page, post):
    client.post(f"{page}{post.endpoint.public_id}/remove")
    assert post.receiver.url not in text(client.get(page))
    assert client.get(f"{page}{post.endpoint.public_id}/").status_code == 404


def test_another_lenders_webhook_is_as_unknown_as_none(client, page, harbour, receiver, settings):
    settings.WEBHOOKS_MAY_STAY_HOME = True
    theirs, _secret = webhooks.add_endpoint(organisation=harbour, url=receiver.url, kinds=[])
    for path in ("", "change", "secret", "on", "remove", "test", "again"):
        ask = client.post if path else client.get
        assert ask(f"{page}{theirs.public_id}/{path}").status_code == 404
    assert WebhookEndpoint.objects.get(pk=theirs.pk).removed_at is None


def test_address_and_kinds_are_changed_and_the_secret_stays(client, page, post):
    here, before = f"{page}{post.endpoint.public_id}/", bytes(post.endpoint.secret)
    assert post.receiver.url in text(client.get(here + "change"))
    wanted = {"url": post.receiver.url + "/new", "kinds": ["report.ready"]}
    assert "Saved." in text(client.post(here + "change", wanted, follow=True))
    changed = WebhookEndpoint.objects.get()
    assert (changed.url, changed.kinds, bytes(changed.secret)) == (*wanted.values(), before)
    refused = client.post(here + "change", wanted | {"url": "https://10.0.0.1/"})
    assert "inside a private network" in text(refused)
