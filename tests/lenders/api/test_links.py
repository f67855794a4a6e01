"""Links in bulk: each entry gets an address or a reason, and ten thousand are the most."""

from datetime import timedelta

import pytest
from django.utils import timezone

from lenders.models import Campaign, SealedLink
from tests.lenders.api.conftest import problem
from tests.lenders.api.test_campaigns import WANTED


@pytest.fixture
def campaign(program):
    return program.post("/campaigns", WANTED).json()


def terms(**change):
    today = timezone.now().date().isoformat()
    return {"currency": "GBP", "as_of": today, "balance": 120_000, "instalment": 20_000} | change


def sealed(program, items, **more):
    return program.post("/sealed-links", {"items": items, "language": "en"} | more)


def test_each_reminder_gets_its_campaigns_link_and_is_counted(program, campaign):
    entry = {"campaign": campaign["id"], "language": "en"}
    found = program.post("/links", {"items": [entry, entry, entry | {"language": "zh-hans"}]}).json()
    urls = {link["language"]: link["url"] for link in campaign["links"]}
    assert [one["url"] for one in found["data"]] == [urls["en"], urls["en"], urls["zh-hans"]]
    assert (found["made"], found["refused"]) == (3, 0)
    assert Campaign.objects.get().issued == 3


def test_a_repeat_under_one_key_is_counted_once(program, campaign):
    body = {"items": [{"campaign": campaign["id"], "language": "en"}]}
    for _ in range(2):
        program.post("/links", body, **{"Idempotency-Key": "batch-1"})
    assert Campaign.objects.get().issued == 1


def test_anothers_or_an_archived_campaign_stops_only_its_own_entries(program, theirs, campaign):
    foreign = theirs.post("/campaigns", WANTED).json()["id"]
    items = [{"campaign": one, "language": "en"} for one in (foreign, "nothing", campaign["id"])]
    found = program.post("/links", {"items": items}).json()
    assert [one["url"] is None for one in found["data"]] == [True, True, False]
    assert found["data"][0]["refused"] == found["data"][1]["refused"]
    assert Campaign.objects.get(public_id=foreign).issued == 0


def test_ten_thousand_and_one_are_a_problem(program, campaign):
    many = [{"campaign": campaign["id"], "language": "en"}] * 10_001
    assert "10000" in problem(program.post("/links", {"items": many}), 422)["detail"]
    assert problem(sealed(program, [terms()] * 10_001), 422)["errors"][0]["field"] == "items"
    assert Campaign.objects.get().issued == SealedLink.objects.count() == 0


def test_terms_of_a_loan_get_a_short_link_that_opens(program, campaign, client):
    found = sealed(program, [terms()], campaign=campaign["id"]).json()
    path = found["data"][0]["url"].partition("8000")[2]
    assert len(path) <= 10
    assert client.get(path, follow=True).status_code == 200
    assert Campaign.objects.get().issued == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"name": "Mei Lin"}, "identity"),
        ({"balance": "13800138000"}, "identity"),
        ({"balance": 0}, "nothing_owed"),
    ],
)
def test_terms_that_name_somebody_are_refused_alone(program, change, reason):
    found = sealed(program, [terms(**change), terms()]).json()
    assert [one["refused"] and one["refused"]["reason"] for one in found["data"]] == [reason, None]
    assert (found["made"], found["refused"]) == (1, 1)
    assert "Mei" not in str(found)


def test_terms_may_travel_in_the_link_so_that_nothing_stays(program, campaign):
    found = sealed(program, [terms()], carry="fragment", campaign=campaign["id"]).json()
    address, _hash, token = found["data"][0]["url"].partition("#")
    assert "/en/sealed/?via=" in address
    assert token.count(".") == 4
    assert SealedLink.objects.count() == 0
    assert Campaign.objects.get().issued == 1


@pytest.mark.parametrize("days", [-1, 31])
def test_a_link_ends_within_thirty_days(program, days):
    ends = (timezone.now() + timedelta(days=days)).isoformat()
    assert problem(sealed(program, [terms()], ends=ends), 422)["errors"][0]["field"] == "ends"


def test_another_lenders_campaign_seals_nothing(program, theirs):
    foreign = theirs.post("/campaigns", WANTED).json()["id"]
    unknown = problem(sealed(program, [terms()], campaign="nothing"), 422)
    assert problem(sealed(program, [terms()], campaign=foreign), 422) == unknown
    assert SealedLink.objects.count() == 0
