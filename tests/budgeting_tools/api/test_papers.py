"""The examples of docs/api.md do what they say."""

import json
import re
import threading
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.wsgi import get_wsgi_application

from budgeting_tools.plain.answers import KINDS
from tests.conftest import ROOT

PAPER = (ROOT / "docs/api.md").read_text()


def example(language: str) -> str:
    return re.search(rf"```{language}\n(.*?)```", PAPER, re.DOTALL)[1]


@pytest.mark.django_db
def test_the_line_for_a_shell_gets_the_rate_of_the_offer(client):
    body, path = re.search(r"--json '(.*?)' http://127.0.0.1:8000(\S+)", example("sh")).groups()
    (rate,) = client.post(path, body, content_type="application/json").json()["rates"]
    assert rate == {"quote": "offer", "nominal_yearly": "39.6915", "effective_yearly": "47.7708"}


class Quiet(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def served():
    """The site on a free port of loopback; the interface needs no database, so none is set aside for it."""
    server = make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_the_python_example_prints_every_order(served, capsys):
    exec(example("python").replace("http://127.0.0.1:8000", served), {})
    printed = json.loads(capsys.readouterr().out.replace("'", '"'))
    assert set(printed) == {"snowball", "avalanche", "own"}


def test_every_question_is_in_the_table():
    assert set(re.findall(r"^\| `(\w+)` \|", PAPER, re.MULTILINE)) == set(KINDS)
