"""Whatever is sent, the interface answers with a problem that names what to mend."""

import json
import logging

import pytest

from budgeting_tools.api_door import MOST_BYTES
from tests.budgeting_tools.api.asking import CARD, OFFER, case

pytestmark = pytest.mark.django_db
APR = "/api/tools/v1/apr"


def send(client, body, path=APR, kind="application/json"):
    return client.post(path, body, content_type=kind)


def problem(answer):
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "no-store"
    found = answer.json()
    assert found["status"] == answer.status_code
    assert found["detail"]
    return found


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b" ", "not_json"),
        (b"{", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b'{"case": NaN}', "not_json"),
        (b'{"case": 1, "case": 2}', "key_twice"),
        (b"[" * 100_000, "not_json"),
        (b"[" * 50 + b"]" * 50, "too_deep"),
    ],
)
def test_what_is_not_json_is_said(client, body, reason):
    assert (problem(send(client, body))["reason"]) == reason


@pytest.mark.parametrize(
    ("body", "field", "reason"),
    [
        ([], "", "wrong_type"),
        ({}, "case", "missing"),
        ({"case": case(), "shoe": 1}, "shoe", "unknown_key"),
        ({"case": case(shoe=1)}, "case.shoe", "unknown_key"),
        ({"case": case() | {"version": 7}}, "case.version", "newer_version"),
        ({"case": case(debts=[CARD | {"balance": 12.5}])}, "case.debts.0.balance", "float_refused"),
        ({"case": case(debts=[CARD | {"balance": 10**30}])}, "case.debts.0.balance", "too_large"),
        ({"case": case()}, "case.quotes", "missing"),
        ({"case": case(quotes=[OFFER | {"upfront_fees": 1_000_000}])}, "upfront_fees", "nothing_received"),
    ],
)
def test_a_figure_that_cannot_be_used_is_named(client, body, field, reason):
    found = problem(send(client, body))
    assert (found["status"], found["field"], found["reason"]) == (422, field, reason)


def test_a_newer_document_says_which_versions_are_meant(client):
    found = problem(send(client, {"case": case() | {"version": 7}}))
    assert found["detail"] == "case.version: this was made by version 7; version 1 is read here"


def test_a_debt_that_never_ends_names_a_payment_that_would_work(client):
    body = {"case": case(debts=[CARD | {"instalment": 100}]), "monthly_budget": 1_000}
    found = problem(send(client, body, "/api/tools/v1/plan"))
    assert found["payment_that_would_work"] > 6_000


def test_five_megabytes_are_not_read(client):
    found = problem(send(client, b" " * (5 * 1024 * 1024)))
    assert (found["status"], found["maximum"]) == (413, MOST_BYTES)


def test_other_types_methods_and_addresses_are_refused_as_problems(client):
    assert problem(send(client, "case=1", kind="application/x-www-form-urlencoded"))["status"] == 415
    assert problem(client.get(APR))["status"] == 405
    assert client.get(APR)["Allow"] == "POST"
    for path in ("/api/tools/v1/", "/api/tools/v1/nothing", "/api/tools/v1/apr/more"):
        assert problem(client.get(path))["status"] == 404


def test_too_many_questions_wait_for_the_next_minute(client, settings):
    settings.TOOLS_API_PER_MINUTE = 2
    statuses = [send(client, {"case": case(quotes=[OFFER])}).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    assert 0 < int(send(client, b"{}")["Retry-After"]) <= 60


def test_no_figure_of_a_case_comes_into_a_log(client, caplog):
    secret = CARD | {"balance": 765_432_109, "label": "Aunt Mei"}
    with caplog.at_level(logging.DEBUG):
        for kind in ("plan", "ask", "stress", "calendar", "apr"):
            send(client, {"case": case(debts=[secret])}, f"/api/tools/v1/{kind}")
            send(client, json.dumps({"case": case(debts=[secret | {"shoe": 765_432_109}])}))
    text = "".join(record.getMessage() for record in caplog.records)
    assert "765432109" not in text
    assert "Aunt Mei" not in text
