"""Logs keep no query string and no key."""

import logging

import pytest

from home.redaction import NoFigures, redact


def test_query_strings_and_secret_paths_are_cut():
    line = '"GET /s/Abc123?amount=9500 HTTP/1.1" 200'
    assert redact(line) == '"GET /s/…?… HTTP/1.1" 200'


def test_a_key_is_cut_from_a_whole_address_too():
    line = "Forbidden (Referer checking failed - http://127.0.0.1:8000/s/Abc1234 does not match any)"
    assert "Abc1234" not in redact(line)
    assert "http://127.0.0.1:8000/s/…" in redact(line)


def test_a_token_is_cut_wherever_it_stands():
    token = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..c2VjcmV0.Y2lwaGVy.dGFn"
    assert redact(f"could not open {token} today") == "could not open eyJ… today"


@pytest.mark.parametrize("path", ["/en/s/Abc1234/", "/zh-hans/s/Abc1234", "/S/Abc1234", "//s/Abc1234"])
def test_a_key_is_cut_where_a_path_went_astray(path):
    assert "Abc1234" not in redact(f"Not Found: {path}")


def test_the_way_out_of_reminders_is_cut():
    assert "0a1b" not in redact('"POST /en/my/reminders/0a1b:Xy_z/stop/ HTTP/1.1" 200')


def test_ordinary_paths_stay():
    assert redact("GET /en/plan/before/ 200") == "GET /en/plan/before/ 200"


def test_a_record_is_rewritten_with_its_arguments():
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s took %d ms", ("/en/?debt=120000", 12), None)
    assert NoFigures().filter(record)
    assert record.getMessage() == "/en/?… took 12 ms"
