"""The examples of docs/api.md do what they say."""

import json
import re

import pytest

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


@pytest.mark.django_db
def test_the_python_example_prints_every_order(live_server, capsys):
    exec(example("python").replace("http://127.0.0.1:8000", live_server.url), {})
    printed = json.loads(capsys.readouterr().out.replace("'", '"'))
    assert set(printed) == {"snowball", "avalanche", "own"}


def test_every_question_is_in_the_table():
    assert set(re.findall(r"^\| `(\w+)` \|", PAPER, re.MULTILINE)) == set(KINDS)
