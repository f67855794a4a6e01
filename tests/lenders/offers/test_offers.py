"""A lender states what it grants to anyone who asks; a borrower's plan counts with it and says whose it is."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from lenders.actions import campaigns, offers
from lenders.models import Member, Offer
from tests.budgeting_tools.forms_filled import debts, month, one, words

TODAY = date(2026, 11, 27)
GRACE = {"kind": "grace", "limit": 30, "currency": "", "condition": ""}
TYPED = {"limit": "30", "begins": "2026-11-01", "ends": "2027-05-31"}


@pytest.fixture
def at(client, ada, desk_of):
    root = desk_of(ada) + "offers/"
    return lambda rest="": root + rest


@pytest.fixture
def via(fastcash):
    campaign = campaigns.open_campaign(
        organisation=fastcash,
        name="Late",
        target="planner:after",
        stage="late-1-7",
        channel="sms",
        languages=["en"],
    )
    return {"via": campaign.via}


def state(organisation, **changes):
    told = GRACE | {"begins": date(2026, 11, 1), "ends": date(2027, 5, 31)} | changes
    return offers.state_offer(organisation=organisation, **told)


def test_nothing_stands_and_the_page_says_what_to_do(client, at):
    assert "No offer stands" in words(client.get(at()))


def test_a_borrowers_view_comes_before_the_offer_counts(client, at, fastcash):
    shown = client.post(at("new/grace/"), TYPED | {"do": "preview", "condition": "Call us first."})
    said = words(shown)
    assert "Up to 30 days more to pay" in said
    assert "FastCash offers this to anyone who asks, from 1 November 2026 until 31 May 2027." in said
    assert "Their condition: “Call us first.”" in said
    assert not Offer.objects.exists()
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown.content.decode()))
    client.post(at("new/grace/"), hidden | {"do": "state"})
    kept = Offer.objects.get()
    assert (kept.organisation, kept.limit, kept.ends) == (fastcash, 30, date(2027, 5, 31))


def test_a_sum_is_read_in_its_currency(client, at):
    typed = {"limit": "25.50", "currency": "GBP", "begins": "2026-11-01", "do": "state"}
    client.post(at("new/lower_instalment/"), typed)
    assert (Offer.objects.get().limit, Offer.objects.get().currency) == (2550, "GBP")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"limit": ""}, "Type a number."),
        ({"limit": "0"}, "Type a whole number from 1 to 365."),
        ({"limit": "a month"}, "Type a number in figures"),
        ({"limit": "9" * 60}, "Type a number in figures"),
        ({"begins": ""}, "Type the first day."),
        ({"begins": "soon"}, "Type the year, the month and the day"),
        ({"ends": "2026-10-01"}, "The last day cannot be before the first."),
        ({"condition": "x" * 300}, "Use 200 letters at most."),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_sentence(client, at, wrong, sentence):
    page = client.post(at("new/grace/"), TYPED | wrong | {"do": "state"})
    assert sentence in words(page)
    assert not Offer.objects.exists()


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        (date(2027, 5, 31), None),
        (date(2026, 1, 1), date(2026, 11, 1)),
        (date(2026, 12, 1), date(2026, 12, 2)),
        (date(2020, 1, 1), None),
    ],
)
def test_two_of_a_kind_never_hold_on_the_same_day(fastcash, begins, ends):
    state(fastcash)
    with pytest.raises(offers.Overlaps):
        state(fastcash, begins=begins, ends=ends)
    assert Offer.objects.count() == 1


def test_another_kind_time_currency_or_lender_does_not_overlap(fastcash, harbour):
    state(fastcash)
    state(fastcash, begins=date(2027, 6, 1), ends=None)
    state(fastcash, kind="freeze_interest", limit=3)
    state(harbour)
    for currency in ("GBP", "CNY"):
        state(fastcash, kind="waive_fee", limit=2000, currency=currency)
    assert Offer.objects.count() == 6


def test_an_overlap_is_told_with_the_offer_that_stands(client, at, fastcash):
    state(fastcash)
    page = client.post(at("new/grace/"), TYPED | {"do": "state"})
    assert "An offer of this kind holds on some of these days." in words(page)
    assert "Up to 30 days more to pay" in words(page)


def test_a_withdrawn_offer_makes_room(client, at, fastcash):
    first = state(fastcash)
    client.post(at(f"{first.public_id}/withdraw/"))
    assert "Withdrawn on" in words(client.get(at()))
    state(fastcash)


def test_only_an_owner_states_offers(client, at, ada):
    Member.objects.filter(pk=ada.pk).update(is_owner=False, may_campaign=True)
    assert client.post(at("new/grace/"), TYPED | {"do": "state"}).status_code == 403
    assert not Offer.objects.exists()


SHORT = debts(one(label="Card", balance="3000", instalment="200", rate="0")) | month("1100", "1000")
TICK = {"debt-0-theirs": "on", "do": "further"}


def plan(client, *parts):
    return client.post("/en/plan/after/", dict(item for part in parts for item in part.items()))


def test_a_plan_counts_with_the_offer_and_names_the_lender(client, fastcash, via):
    state(fastcash, kind="lower_instalment", limit=2500, currency="GBP", begins=date(2020, 1, 1), ends=None)
    page = plan(client, SHORT, via, TICK)
    assert (
        page.context["further"]["ask"]
        .wishes[0]
        .hint.startswith("FastCash offers this to anyone who asks, from 1 January 2020.")
    )
    assert "A monthly payment from £25" in words(page)


@pytest.mark.parametrize("gone", ["currency", "withdrawn", "over", "closed", "foreign"])
def test_an_offer_that_does_not_hold_here_is_not_named(client, fastcash, harbour, via, gone):
    changes = {
        "kind": "waive_fee",
        "limit": 2000,
        "currency": "GBP",
        "begins": date(2020, 1, 1),
        "ends": None,
    }
    changes |= {"currency": {"currency": "CNY"}, "over": {"ends": date(2020, 2, 1)}}.get(gone, {})
    offer = state(harbour if gone == "foreign" else fastcash, **changes)
    if gone == "withdrawn":
        offers.withdraw_offer(offer=offer, now=timezone.now())
    if gone == "closed":
        type(fastcash).objects.update(closed_at=timezone.now())
    assert "offers this to anyone" not in words(plan(client, SHORT, via, TICK))


def test_the_lender_costs_one_query(client, fastcash, via):
    state(fastcash, begins=date(2020, 1, 1), ends=None)

    def cost(*parts):
        with CaptureQueriesContext(connection) as seen:
            plan(client, SHORT, *parts)
        return [query["sql"] for query in seen if "lenders_offer" in query["sql"]]

    assert len(cost(via, TICK)) == 1
    assert cost(TICK) == []


def test_as_many_queries_for_one_offer_as_for_forty(client, at, fastcash):
    def cost():
        with CaptureQueriesContext(connection) as seen:
            client.get(at())
        return len(seen)

    state(fastcash)
    cost()
    few = cost()
    for year in range(2030, 2070):
        state(fastcash, begins=date(year, 1, 1), ends=date(year, 2, 1))
    assert cost() == few <= 12
