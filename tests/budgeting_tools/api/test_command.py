"""`manage.py plan FILE.json` answers what the interface answers."""

import io
import json
import sys

import pytest
from django.core.management import CommandError, call_command

from budgeting_tools.plain.answers import KINDS
from tests.conftest import ROOT

CASE = ROOT / "docs/examples/case.json"


def run(*arguments):
    out = io.StringIO()
    call_command("plan", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_orders_stand_side_by_side_in_plain_words():
    first, *plans = run(CASE).splitlines()
    assert first == "With 900.00 GBP a month:"
    assert [line.partition(":")[0] for line in plans] == ["snowball", "avalanche", "own"]


def test_json_is_what_the_interface_answers(client, db):
    body = {"case": json.loads(CASE.read_text())}
    sent = client.post("/api/tools/v1/plan", body, content_type="application/json")
    assert json.loads(run(CASE, "--json")) == sent.json()


@pytest.mark.parametrize("question", [kind for kind in KINDS if kind != "grace"])
def test_every_question_has_words(question):
    assert run(CASE, "--question", question).strip()


def test_a_question_with_choices_comes_from_standard_input(monkeypatch):
    body = {"case": json.loads(CASE.read_text()), "debt": "card", "months": 3}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(body).encode())))
    assert run("-", "--question", "grace").splitlines()[0].startswith("original: 0.00 GBP more")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "this is not JSON"),
        ('{"version": 9}', "case.version: this was made by version 9; version 1 is read here"),
        ('{"version": 1, "currency": "GBP", "as_of": "2026-11-23"}', "case.debts: a value is needed"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path, text, sentence):
    file = tmp_path / "case.json"
    file.write_text(text)
    with pytest.raises(CommandError, match=sentence):
        run(file)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        run(tmp_path / "none.json")
