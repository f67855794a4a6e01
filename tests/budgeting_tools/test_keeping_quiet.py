"""Figures stay in the page: no cookie, no store, no log, no table, no address."""

import logging

import pytest

from tests.budgeting_tools.forms_filled import AFTER, BEFORE, debts, fields, month, offer

pytestmark = pytest.mark.django_db
DOORS = [BEFORE, AFTER]


@pytest.mark.parametrize("door", DOORS)
def test_an_empty_form_is_the_same_for_all(client, door):
    response = client.get(door["en"])
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "no-store" not in response.get("Cache-Control", "")
    assert "csrfmiddlewaretoken" not in response.content.decode()


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-origin"}])
def test_an_answer_is_kept_nowhere_whoever_asks(client, door, headers):
    response = client.post(door["en"], offer() | debts() | month(), headers=headers)
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies


def test_a_whole_journey_leaves_no_figure_in_a_log(client, caplog):
    secret = "7,654,321.09"
    with caplog.at_level(logging.DEBUG):
        first = client.post(BEFORE["en"], offer(amount=secret) | debts() | month())
        client.post(AFTER["en"], fields(first) | {"do": "show"})
        client.post(AFTER["zh-hans"], fields(first) | {"do": "show", "debt-0-balance": "abc 765432109"})
    assert not [record for record in caplog.records if "7654321" in record.getMessage().replace(",", "")]


def test_no_figure_stands_in_an_address(client):
    page = client.post(BEFORE["en"], offer() | month()).content.decode()
    addresses = [part.split('"')[0] for mark in ("href=", "action=") for part in page.split(f'{mark}"')[1:]]
    assert not [address for address in addresses if "?" in address]


def test_every_page_can_be_cleared_and_says_what_is_kept(client):
    for response in (
        client.get(BEFORE["en"]),
        client.post(BEFORE["en"], offer()),
        client.post(AFTER["en"], debts()),
    ):
        assert "Clear everything" in response.content.decode()
        assert "Nothing you type is stored." in response.content.decode()
