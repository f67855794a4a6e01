"""A worker is killed in the middle of a delivery: nothing is lost, and what comes again comes under the same id."""

import signal
import subprocess
import sys
import time

from tests.conftest import ROOT
from tests.lenders.webhooks.receiver import listening
from tests.running.test_worker import WORKER, environment, shell  # noqa: F401  (fixtures)

TOLD = """
from lenders import events
from lenders.actions.webhooks import add_endpoint
from lenders.models import Organisation
lender = Organisation.objects.create(name="FastCash")
endpoint, secret = add_endpoint(organisation=lender, url={url!r}, kinds=[])
events.emit(lender, events.REPORT_READY, {{"week": "2026-11-23"}}, once="2026-11-23")
print(secret)
"""
LEASE_OVER = """
from datetime import timedelta
from django.db.models import F
from lenders.actions.deliveries import LEASE
from lenders.models import WebhookDelivery
from lenders.tasks import sweep_webhooks
WebhookDelivery.objects.update(claimed_at=F("claimed_at") - LEASE - timedelta(seconds=1))
sweep_webhooks.delay()
"""
STATE = (
    "from lenders.models import WebhookDelivery as D; row = D.objects.get(); print(row.state, row.attempts)"
)


def started(environment):  # noqa: F811
    command = [sys.executable, *WORKER.split()]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=ROOT, env=environment, **quiet)


def until(true, seconds=30):
    deadline = time.monotonic() + seconds
    while not true() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert true()


def test_a_killed_worker_loses_nothing_and_sends_it_again_under_one_id(environment):  # noqa: F811
    with listening() as receiver:
        receiver.script = ["hang"]
        first = started(environment)
        secret = shell(environment, TOLD.format(url=receiver.url))
        until(lambda: len(receiver.calls) == 1)
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=10)
        assert shell(environment, STATE) == "sending 1"
        second = started(environment)
        try:
            shell(environment, LEASE_OVER)
            until(lambda: shell(environment, STATE) == "delivered 2")
        finally:
            second.terminate()
            second.wait(timeout=20)
        assert len(receiver.ids) == 2
        assert len(set(receiver.ids)) == 1
        assert receiver.trusts(secret, 0)
        assert receiver.trusts(secret, 1)
