"""A lender's program as the papers have it, in Python and with curl, against the real server and its worker."""

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.running.test_worker import environment, shell, worker  # noqa: F401  (fixtures)
from tests.servers import free_port

PROGRAM = """
from lenders.actions.clients import make_client
from lenders.models import ClientScope, Organisation
lender = Organisation.objects.create(name="FastCash", place="GB", time_zone="Europe/London")
client, secret = make_client(organisation=lender, name="Loan system", scopes=ClientScope.values, by=None)
print(client.oauth_id, secret)
"""


@pytest.fixture
def served(environment, tmp_path: Path) -> Iterator[str]:  # noqa: F811
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "-b", address, "--log-level", "warning"]
    with (tmp_path / "server.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=ROOT, env=environment | {"SITE_URL": f"http://{address}"}, stdout=log, stderr=log
        )
    for _ in range(150):
        try:
            urllib.request.urlopen(f"http://{address}/api/lenders/v1/openapi.json", timeout=5).close()
            break
        except OSError:
            time.sleep(0.2)
    yield f"http://{address}"
    server.terminate()
    server.wait(timeout=15)


@pytest.fixture
def program(environment, served) -> dict[str, str]:  # noqa: F811
    client, secret = shell(environment, PROGRAM).split()
    return {"LANTERN": served, "CLIENT_ID": client, "CLIENT_SECRET": secret, "HOOK_PORT": str(free_port())}


def printed(environment, command: list[str]) -> list[str]:  # noqa: F811
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.usefixtures("worker")
def test_the_python_example_goes_from_a_token_to_a_proved_message(environment, program):  # noqa: F811
    lines = printed(environment | program, [sys.executable, "docs/examples/lender.py"])
    told = dict(line.partition(": ")[::2] for line in lines if not line.startswith("finding"))
    assert told["may lead to"] == "planner:before, planner:after, help"
    assert told["campaign"].startswith(program["LANTERN"] + "/g/")
    assert (told["links"], told["sealed"]) == ("100", "50 refused: identity")
    assert any(line.startswith("finding: must") for line in lines)
    assert told["webhook"] == "webhook.test"


def test_the_curl_example_does_the_same_and_hears_why_not(environment, program):  # noqa: F811
    campaign, link, sealed, rule, reports, webhooks, refusal = printed(
        environment | program, ["sh", "docs/examples/lender.sh"]
    )
    assert campaign.startswith("campaign: ")
    assert link.startswith(program["LANTERN"] + "/g/")
    assert sealed.startswith(program["LANTERN"] + "/s/")
    assert rule
    assert (reports, webhooks) == ("[]", "[]")
    assert '"status": 404' in refusal


def test_seventeen_megabytes_get_a_problem_and_no_broken_pipe(program):
    url = f"{program['LANTERN']}/api/lenders/v1/links"
    body = ["--data-binary", "@-", "-H", "Content-Type: application/json"]
    for how in ([], ["-H", "Transfer-Encoding: chunked"]):
        command = ["curl", "--silent", "--show-error", *body, *how, url]
        answer = subprocess.run(command, input=b" " * (17 << 20), capture_output=True, timeout=60)
        assert b'"status": 413' in answer.stdout, answer.stderr
