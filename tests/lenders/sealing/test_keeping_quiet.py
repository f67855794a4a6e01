"""Letters, tokens and what is in them stand in no log, be it of the whole journey or of what goes wrong on it."""

import logging

import pytest
import time_machine

from lenders import tasks
from lenders.actions import sealing
from tests.budgeting_tools.forms_filled import fields
from tests.lenders.sealing.loans import NOW, loan

pytestmark = pytest.mark.django_db
TELLING = loan(balance=7654321, arrears=1234567, instalment=1234567)


def test_a_whole_journey_leaves_nothing_in_a_log(client, fastcash, caplog):
    with time_machine.travel(NOW, tick=False), caplog.at_level(logging.DEBUG):
        (link,) = sealing.seal_links(organisation=fastcash, items=[TELLING], now=NOW, language="en")
        (carried,) = sealing.seal_tokens(organisation=fastcash, items=[TELLING], now=NOW)
        client.get(link.path)
        form = client.post(link.path, {"do": "fill"})
        client.post("/en/plan/after/", fields(form) | {"do": "further"})
        page = client.post("/en/sealed/", {"token": carried.token, "do": "look"})
        client.post("/en/sealed/", fields(page) | {"do": "fill"})
        client.post("/en/sealed/", {"token": carried.token[:-9] + "AAAAAAAAA"})
        client.post(link.path, {"do": "forget"})
        client.get(link.path)
        client.get(link.path + "/")
        tasks.purge_sealed_terms()
    said = "\n".join(record.getMessage().replace(",", "") for record in caplog.records)
    secrets = [link.path[3:], *carried.token.split("."), *link.token.split("."), "7654321", "76543.21"]
    assert said
    assert not [secret for secret in secrets if len(secret) > 5 and secret in said]
