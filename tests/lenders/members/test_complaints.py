"""Who came by a lender's link reads the lender's own complaint contact before the regulator's, wherever that stands."""

import pytest

from facts import asking
from facts.actions import load_facts
from lenders.actions import campaigns
from tests.budgeting_tools.forms_filled import debts, one, words

CONTACT = "complaints@fastcash.example"
FIRST = f"First, complain to FastCash itself: {CONTACT}"


@pytest.fixture
def via(fastcash):
    fastcash.complaint_contact, fastcash.complaint_days = CONTACT, 15
    fastcash.save()
    campaign = campaigns.open_campaign(
        organisation=fastcash, name="Late", target="help", stage="late-31", channel="sms", languages=["en"]
    )
    return {"via": campaign.via}


@pytest.fixture
def loaded_facts(db):
    load_facts()
    asking.forget()
    yield
    asking.forget()


@pytest.mark.parametrize("place", [{}, {"in": "GB"}])
def test_the_help_page_shows_it_with_the_days(client, via, place):
    page = words(client.get("/en/help/", via | place))
    assert FIRST in page
    assert "FastCash says that it answers within 15 days." in page


def test_it_stands_before_the_regulators(client, via, loaded_facts):
    page = words(client.get("/en/help/", via | {"in": "GB"}))
    assert page.index("Where to complain") < page.index(FIRST) < page.index("Ombudsman")


def test_without_a_campaign_nobody_is_named(client, via):
    assert CONTACT not in words(client.get("/en/help/"))
    assert CONTACT not in words(client.get("/en/help/", {"via": "nobodys2"}))


def test_a_lender_without_a_contact_shows_none(client, via, fastcash):
    fastcash.complaint_contact = ""
    fastcash.save()
    assert "First, complain" not in words(client.get("/en/help/", via))


def test_a_complaint_letter_shows_it_and_a_request_does_not(client, via):
    told = debts(one(label="Card")) | via
    assert FIRST in words(
        client.post("/en/plan/letters/", told | {"letter": "complaint:0:d1", "do": "check"})
    )
    other = client.post("/en/plan/letters/", told | {"letter": "grace:30:d1", "do": "check"})
    assert FIRST not in words(other)


def test_what_the_lender_wrote_is_shown_as_text(client, via, fastcash):
    fastcash.complaint_contact = "<script>alert(1)</script>"
    fastcash.save()
    assert b"<script>alert" not in client.get("/en/help/", via).content
