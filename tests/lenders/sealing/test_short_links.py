"""From a short link to the planner: nothing before the tap, all of it after, and nothing left behind."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from budgeting_tools.page_state import unpack
from lenders.actions import sealing, sealing_keys
from lenders.models import Campaign, Offer, SealedLink, SealingKey
from tests.budgeting_tools.forms_filled import fields, words
from tests.lenders.sealing.loans import NOW, loan

pytestmark = pytest.mark.django_db
FIGURES = ("5,000", "5000", "972", "18.25", "0.05", "500000")


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def sent(fastcash):
    """The path of one link."""

    def send(told=None, **options):
        options = {"now": NOW, "language": "en"} | options
        (link,) = sealing.seal_links(organisation=fastcash, items=[told or loan()], **options)
        return link.path

    return send


def tap(client, path, **extra):
    return client.post(path, {"do": "fill"} | extra)


def test_a_get_says_who_sent_it_and_what_would_be_filled_in_without_a_figure(client, sent):
    page = client.get(sent())
    text = words(page)
    assert "FastCash sent you the figures of your loan" in text
    assert "Nothing is filled in before you tap." in text
    assert "the interest rate, as the contract quotes it" in text
    assert "what FastCash offers: days of grace what FastCash offers: overdue sum in instalments" in text
    assert "never asks for identity, card or verification numbers" in text
    assert not [figure for figure in FIGURES if figure in text]
    assert "state" not in fields(page)


def test_a_get_leaves_nothing_and_lets_nobody_keep_it(client, sent):
    path = sent()
    before = list(SealedLink.objects.values())
    for ask in (client.get, client.head):
        response = ask(path)
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "strict-origin"
        assert not response.cookies
    assert list(SealedLink.objects.values()) == before


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-origin"}])
def test_a_tap_opens_the_planner_with_the_terms_wherever_it_comes_from(client, sent, headers):
    form = client.post(sent(), {"do": "fill"}, headers=headers)
    shown = fields(form)
    assert [
        shown[f"debt-0-{name}"] for name in ("label", "balance", "rate", "instalment", "left", "arrears")
    ] == [*("FastCash", "5000", "18.25", "972", "6", "972")]
    assert (shown["debt-0-grants_grace"], shown["currency"]) == ("14", "CNY")
    assert "As FastCash told us. Change it if it is wrong." in words(form)
    assert "These are the figures of FastCash of 26 November 2026." in words(form)
    assert "¥972 is overdue, since 14 November 2026; ¥30 of it is fees." in words(form)
    assert "FastCash quotes 0.05\u202f% a day. That is 18.25\u202f% a year." in words(form)
    assert (form["Cache-Control"], dict(form.cookies)) == ("no-store", {})


def test_the_page_goes_on_at_the_planner(client, sent):
    form = tap(client, sent())
    assert 'id="planner"' in form.content.decode()
    assert 'action="/en/plan/after/"' in form.content.decode()
    assert 'formaction="/zh-hans/plan/after/"' in form.content.decode()
    plan = client.post("/en/plan/after/", fields(form) | {"do": "show"})
    assert plan.context["result"].debts[0].arrears == 97200
    assert "The figures for FastCash are as FastCash told us." in words(plan)


def test_the_plan_uses_what_this_lender_offers(client, sent):
    typed = fields(tap(client, sent())) | {
        "income-0-amount": "2900",
        "bill-0-amount": "1500",
        "do": "further",
    }
    plan = client.post("/en/plan/after/", typed)
    case = unpack(fields(plan)["state"])
    assert {(one.kind, one.limit, one.known) for one in case.concessions} == {
        ("grace", 14, True),
        ("spread_arrears", 6, True),
    }
    assert "They have said that they do this." in words(plan)


def test_a_standing_offer_fills_what_this_loan_has_none_of(client, sent, fastcash):
    day = NOW.date()
    Offer.objects.create(organisation=fastcash, kind="grace", limit=30, begins=day)
    Offer.objects.create(organisation=fastcash, kind="waive_fee", limit=900, currency="CNY", begins=day)
    Offer.objects.create(
        organisation=fastcash, kind="lower_instalment", limit=900, currency="GBP", begins=day
    )
    shown = fields(tap(client, sent()))
    assert (shown["debt-0-grants_grace"], shown["debt-0-grants_waive"], shown["debt-0-grants_lower"]) == (
        "14",
        "9",
        "",
    )


def test_a_slash_at_the_end_does_not_matter(client, sent):
    assert "FastCash sent you" in words(client.get(sent() + "/"))


def test_a_link_speaks_its_language_and_every_other(client, sent):
    path = sent(language="zh-hans")
    assert "FastCash 把你这笔贷款的数字发给了你" in words(client.get(path))
    assert "FastCash sent you" in words(client.get(f"{path}?language=en"))
    assert "这里是 FastCash 告诉我们的数字。不对就改。" in words(tap(client, path))
    assert 'action="/zh-hans/plan/after/"' in tap(client, path).content.decode()
    assert "As FastCash told us." in words(tap(client, path, language="en"))


def test_the_campaign_rides_along(client, sent, fastcash):
    campaign = Campaign.objects.create(
        organisation=fastcash, name="L", target="help", stage="due-day", channel="sms"
    )
    path = sent(campaign=campaign)
    assert client.get(path)["Location"] == f"{path}?via={campaign.via}"
    page = client.get(f"{path}?via={campaign.via}")
    assert f'name="via" value="{campaign.via}"' in page.content.decode()
    form = tap(client, path, via=campaign.via)
    assert f'name="via" value="{campaign.via}"' in form.content.decode()


def test_by_its_own_campaign_the_debt_is_ticked_as_this_lenders(client, sent, fastcash, harbour):
    Offer.objects.create(
        organisation=fastcash, kind="waive_fee", limit=900, currency="CNY", begins=NOW.date()
    )
    told = {"target": "help", "stage": "due-day", "channel": "sms"}
    own = Campaign.objects.create(organisation=fastcash, name="L", **told)
    foreign = Campaign.objects.create(organisation=harbour, name="L", **told)
    path = sent()
    assert fields(tap(client, path, via=own.via))["debt-0-theirs"] == "on"
    assert not fields(tap(client, path, via=foreign.via)).get("debt-0-theirs")


def test_it_opens_again_until_it_ends_and_the_borrower_may_end_it(client, sent):
    path = sent()
    assert tap(client, path).status_code == tap(client, path).status_code == 200
    assert "FastCash is not told" in words(client.post(path, {"do": "forget"}))
    assert SealedLink.objects.get().token == ""
    assert client.get(path).status_code == 410


def gone_pages(client, sent, fastcash, clock):
    ended, revoked, forgotten = sent(ends=NOW + timedelta(hours=1)), sent(), sent()
    client.post(forgotten, {"do": "forget"})
    closed = sealing_keys.make_key(organisation=fastcash, now=NOW).key
    sealing_keys.revoke_key(key=SealingKey.objects.get(version=1), now=NOW)
    assert closed.version == 2
    clock.shift(timedelta(hours=2))
    return [
        ended,
        revoked,
        forgotten,
        "/s/bbbbbbb",
        "/s/BCDFGHJ",
        "/s/x",
        "/s/%00",
        "/s/" + "b" * 300,
        "/s/北",
    ]


def test_whatever_opens_nothing_gets_the_same_kind_page(client, sent, fastcash, clock):
    paths = gone_pages(client, sent, fastcash, clock)
    answers = [client.get(path) for path in paths] + [tap(client, path) for path in paths]
    assert {answer.status_code for answer in answers} == {410}
    assert len({answer.content for answer in answers}) == 1
    assert "/en/plan/after/" in answers[0].content.decode()
    assert "/en/help/" in answers[0].content.decode()


def test_letters_that_were_never_given_out_cost_what_an_ended_link_costs(
    client, sent, clock, django_assert_num_queries
):
    ended = sent(ends=NOW + timedelta(hours=1))
    clock.shift(timedelta(hours=2))
    client.get(ended)
    for path in (ended, "/s/bbbbbbb", "/s/x"):
        with django_assert_num_queries(1):
            client.get(path)


def test_a_closed_lender_opens_nothing(client, sent, fastcash):
    path = sent()
    fastcash.closed_at = NOW
    fastcash.save()
    assert client.get(path).status_code == 410


def test_somebody_who_guesses_is_held_up_and_nobody_else(sent):
    path, guesser, other = sent(), Client(REMOTE_ADDR="203.0.113.7"), Client(REMOTE_ADDR="203.0.113.8")
    answers = [guesser.get(f"/s/bbbbbb{letter}").status_code for letter in "bcdfghjkmnpqrstvwxzBCD"]
    assert answers == [410] * 20 + [429] * 2
    assert guesser.get(path).status_code == 429
    assert "in an hour" in words(guesser.get(path))
    assert other.get(path).status_code == 200


def test_while_many_guess_a_first_wrong_word_closes_and_a_right_one_opens(sent, monkeypatch):
    monkeypatch.setattr("lenders.sealed_pages.guessing.MANY_WRONG_WORDS", 3)
    for place in range(3):
        Client(REMOTE_ADDR=f"203.0.113.{place}").get("/s/bbbbbbb")
    fresh = Client(REMOTE_ADDR="198.51.100.1")
    assert fresh.get(sent()).status_code == 200
    assert [fresh.get("/s/bbbbbbb").status_code, fresh.get("/s/bbbbbbb").status_code] == [410, 429]


def test_letters_of_a_link_that_ended_are_no_guess(sent, clock):
    path, reader = sent(ends=NOW + timedelta(hours=1)), Client(REMOTE_ADDR="203.0.113.9")
    clock.shift(timedelta(hours=2))
    sealing.purge_sealed(now=NOW + timedelta(hours=2))
    assert {reader.get(path).status_code for _ in range(30)} == {410}


def test_a_page_of_a_link_names_no_letters_but_where_it_must(client, sent):
    path = sent()
    html = client.get(path).content.decode()
    assert {found for found in re.findall(r'"([^"]*)"', html) if path in found} <= {
        path,
        f"{path}?language=en",
        f"{path}?language=zh-hans",
    }
