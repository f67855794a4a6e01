"""A program adds webhooks, sees what became of each message, and sends it again."""

import pytest

from lenders import events
from lenders.models import DeliveryState, WebhookDelivery, WebhookEndpoint
from tests.lenders.api.conftest import problem
from tests.lenders.webhooks.receiver import listening


@pytest.fixture
def receiver(settings):
    settings.WEBHOOKS_MAY_STAY_HOME = True
    with listening() as found:
        yield found


@pytest.fixture
def webhook(program, receiver):
    return program.post("/webhooks", {"url": receiver.url}).json()


def test_a_new_one_tells_its_secret_once(program, webhook):
    assert webhook["secret"].startswith("whsec_")
    assert webhook["kinds"] == list(events.KINDS)
    shown = program.get(f"/webhooks/{webhook['id']}").json()
    assert shown == {key: value for key, value in webhook.items() if key != "secret"}
    assert program.get("/webhooks").json()["data"] == [shown]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://hooks.example/", "not_https"),
        ("https://127.0.0.1/", "inside"),
        ("https://169.254.169.254/latest/", "inside"),
        ("https://2130706433/", "not_an_address"),
        ("https://nowhere.invalid/", "no_such_name"),
    ],
)
def test_an_address_inside_a_network_is_a_problem(program, settings, url, reason):
    settings.WEBHOOKS_MAY_STAY_HOME = False
    assert problem(program.post("/webhooks", {"url": url}), 422)["errors"][0]["reason"] == reason
    assert not WebhookEndpoint.objects.exists()


def test_a_test_message_arrives_and_is_listed(program, webhook, receiver, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        sent = program.post(f"/webhooks/{webhook['id']}/test")
    assert sent.status_code == 202
    (listed,) = program.get(f"/webhooks/{webhook['id']}/deliveries?state=delivered").json()["data"]
    assert (listed["id"], listed["kind"], listed["status"]) == (sent.json()["id"], "webhook.test", 204)
    assert receiver.ids == [listed["message"]]
    assert receiver.trusts(webhook["secret"])


def test_one_or_all_that_were_given_up_are_sent_again(
    program, webhook, receiver, django_capture_on_commit_callbacks
):
    delivery = program.post(f"/webhooks/{webhook['id']}/test").json()["id"]
    for path in (f"/deliveries/{delivery}/replay", f"/webhooks/{webhook['id']}/replay"):
        WebhookDelivery.objects.update(state=DeliveryState.DEAD)
        with django_capture_on_commit_callbacks(execute=True):
            assert program.post(path).status_code in (200, 202)
        assert WebhookDelivery.objects.get().state == DeliveryState.DELIVERED
    assert len(set(receiver.ids)) == 1


def test_a_stopped_one_takes_nothing_until_it_is_enabled(program, webhook):
    WebhookEndpoint.objects.update(disabled_at=WebhookEndpoint.objects.get().created)
    problem(program.post(f"/webhooks/{webhook['id']}/test"), 409)
    assert program.post(f"/webhooks/{webhook['id']}/enable").json()["stopped"] is None
    assert program.post(f"/webhooks/{webhook['id']}/test").status_code == 202


def test_a_change_a_new_secret_and_the_end(program, webhook, receiver):
    path = f"/webhooks/{webhook['id']}"
    assert program.patch(path, {"kinds": ["report.ready"]}).json()["kinds"] == ["report.ready"]
    assert program.post(f"{path}/secret").json()["secret"] != webhook["secret"]
    assert program.call("DELETE", path).status_code == 204
    problem(program.get(path), 404)


def test_another_lenders_webhook_is_as_unknown_as_none(program, theirs, webhook):
    delivery = program.post(f"/webhooks/{webhook['id']}/test").json()["id"]
    for end in ("secret", "enable", "test", "replay"):
        foreign, unknown = (theirs.post(f"/webhooks/{one}/{end}") for one in (webhook["id"], "nothing"))
        assert problem(foreign, 404) == problem(unknown, 404)
    for method, path in (("GET", ""), ("GET", "/deliveries"), ("DELETE", "")):
        problem(theirs.call(method, f"/webhooks/{webhook['id']}{path}"), 404)
    problem(theirs.patch(f"/webhooks/{webhook['id']}", {}), 404)
    problem(theirs.post(f"/deliveries/{delivery}/replay"), 404)
    assert theirs.get("/webhooks").json()["data"] == []
