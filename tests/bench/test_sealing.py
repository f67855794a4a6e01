"""A lender seals ten thousand loans in one call while its program waits."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from lenders.actions import sealing
from lenders.actions.clients import make_client
from lenders.models import Organisation, SealedLink
from lenders.sealing import Sealer
from tests.bench.measuring import timed
from tests.bench.report import Report
from tests.lenders.api.conftest import token_of
from tests.lenders.sealing.loans import loan

NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)
LOANS = [loan(balance=500_000 + number) for number in range(10_000)]


def test_the_library_seals_ten_thousand_a_second(report: Report) -> None:
    sealer, ends = Sealer(bytes(range(32)), "o.1"), NOW + timedelta(days=20)
    taken = timed(lambda: [sealer.seal(one, now=NOW, ends=ends) for one in LOANS[:1000]], rounds=15)
    speeds = [1_000_000 / milliseconds for milliseconds in taken.cpu]
    kept = report.add("sealing terms, in the library", speeds, "a second", budget=10_000, at_least=True)
    report.judge(kept)


@pytest.mark.django_db
def test_ten_thousand_short_links_take_two_seconds(report: Report) -> None:
    lender = Organisation.objects.create(name="FastCash")

    def seal() -> None:
        sealing.seal_links(organisation=lender, items=LOANS, now=NOW, language="en")

    taken = timed(seal, rounds=5)
    assert SealedLink.objects.count() == 6 * len(LOANS)
    seconds = [milliseconds / 1000 for milliseconds in taken.wall]
    report.judge(report.add("10,000 short links, sealed and stored", seconds, "s", budget=2))


@pytest.mark.django_db
def test_ten_thousand_through_the_interface_take_two_seconds(report: Report) -> None:
    """One call with token, JSON in, sealing, rows, and JSON out with an address for each loan."""
    lender = Organisation.objects.create(name="FastCash")
    client, secret = make_client(organisation=lender, name="Loan system", scopes=["links"], by=None)
    token = token_of(str(client.oauth_id), secret)
    today = datetime.now(UTC).date().isoformat()
    body = json.dumps({"language": "en", "items": [one | {"as_of": today, "due": ""} for one in LOANS]})

    def seal() -> None:
        answer = Client().post(
            "/api/lenders/v1/sealed-links",
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {token}"},
        )
        assert answer.json()["made"] == len(LOANS), answer.content[:500]

    taken = timed(seal, rounds=5)
    seconds = [milliseconds / 1000 for milliseconds in taken.wall]
    report.judge(report.add("10,000 sealed links through the interface", seconds, "s", budget=2))
