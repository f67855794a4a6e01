"""One attempt against a real receiver: what it says is judged, and nobody is waited for long."""

import time

import pytest

from lenders.webhooks.sending import MOST_BYTES, send

HEADERS = {"webhook-id": "msg_1"}


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.WEBHOOKS_MAY_STAY_HOME = True


@pytest.mark.parametrize(
    ("step", "result", "status"),
    [
        ("200", "ok", 200),
        ("204", "ok", 204),
        ("redirect", "redirect", 307),
        ("404", "refused", 404),
        ("500", "refused", 500),
        ("410", "gone", 410),
    ],
)
def test_only_a_success_counts_as_one(receiver, step, result, status):
    receiver.script = [step]
    outcome = send(receiver.url + "/hook?a=1", b"{}", HEADERS)
    assert (outcome.result, outcome.status) == (result, status)
    assert (len(receiver.calls), receiver.elsewhere) == (1, 0)


def test_what_is_sent_is_what_was_given(receiver):
    send(receiver.url, '{"a":"中"}'.encode(), HEADERS)
    headers, body = receiver.calls[0]
    assert body.decode() == '{"a":"中"}'
    assert (headers["content-type"], headers["webhook-id"]) == ("application/json", "msg_1")
    assert headers["host"] == receiver.url.removeprefix("http://")


@pytest.mark.parametrize("step", ["hang", "drip"])
def test_a_receiver_that_takes_too_long_is_left(receiver, step):
    receiver.script = [step]
    begun = time.monotonic()
    assert send(receiver.url, b"{}", HEADERS, whole_seconds=0.5).result == "too_slow"
    assert time.monotonic() - begun < 3


def test_of_a_flood_only_a_little_is_read(receiver):
    receiver.script = ["flood"]
    assert MOST_BYTES < 100_000
    assert send(receiver.url, b"{}", HEADERS).result == "ok"


def test_a_receiver_may_ask_for_time(receiver):
    receiver.script = ["busy"]
    assert send(receiver.url, b"{}", HEADERS).asked_for.total_seconds() == 7200


def test_nobody_there_is_no_connection(receiver):
    assert send("http://127.0.0.1:9/", b"{}", HEADERS).result == "no_connection"


def test_a_server_without_a_certificate_that_fits_gets_nothing(receiver):
    outcome = send(receiver.url.replace("http:", "https:"), b"{}", HEADERS)
    assert outcome.result == "no_connection"
    assert receiver.calls == []
