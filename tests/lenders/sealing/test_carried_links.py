"""A token that a lender made: pasted or in the fragment, shown, tapped; what it must not hold is told in sum."""

import json
from base64 import urlsafe_b64decode
from datetime import timedelta

import pytest
import time_machine

from lenders.actions import sealing, sealing_keys
from lenders.models import SealedLink, SealingFinding
from lenders.sealed_pages import finding
from tests.budgeting_tools.forms_filled import fields, words
from tests.lenders.sealing.loans import ENDS, NOW, loan
from tests.lenders.sealing.test_envelope import by_hand

pytestmark = pytest.mark.django_db
PAGE = "/en/sealed/"


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def coins(monkeypatch):
    """Every event counts: the coin has a test of its own."""
    monkeypatch.setattr(sealing.secrets, "randbits", lambda _bits: 1)


@pytest.fixture
def token_of(fastcash):
    """A token as the lender's own machine makes it."""
    jwk = json.loads(sealing_keys.make_key(organisation=fastcash, now=NOW).jwk)
    secret = urlsafe_b64decode(jwk["k"] + "=")

    def make(ends=ENDS, **told):
        content = {"exp": int(ends.timestamp()), "terms": loan(**told)}
        return by_hand(content, secret, kid=jwk["kid"])

    return make


def look(client, text, **extra):
    return client.post(PAGE, {"token": text, "do": "look"} | extra)


def counted():
    return dict(SealingFinding.objects.values_list("kind", "count"))


def test_the_page_is_the_same_for_all_and_explains_itself(client):
    page = client.get(PAGE)
    assert "The whole link, or its short code" in words(page)
    assert not page.cookies
    assert "csrfmiddlewaretoken" not in page.content.decode()


def test_looking_names_the_sender_and_shows_no_figure(client, token_of):
    text = words(look(client, token_of()))
    assert "FastCash sent you the figures of your loan" in text
    assert "They are not kept here." in text
    assert not [figure for figure in ("5,000", "5000", "972") if figure in text]
    assert not SealedLink.objects.exists()


@pytest.mark.parametrize("wrap", ["{0}", "https://lantern.example/en/sealed/#{0}", "  see: #{0} \n", "#{0}"])
def test_a_whole_link_may_be_pasted(client, token_of, wrap):
    assert "FastCash sent you" in words(look(client, wrap.format(token_of())))


def test_a_token_that_a_mail_program_broke_into_lines_opens_too(client, token_of):
    token = token_of()
    broken = "\r\n".join(token[place : place + 76] for place in range(0, len(token), 76))
    assert "FastCash sent you" in words(look(client, broken))


def test_a_tap_fills_the_planner_in(client, token_of):
    page = look(client, token_of())
    form = client.post(PAGE, fields(page) | {"do": "fill"})
    assert fields(form)["debt-0-balance"] == "5000"
    assert "As FastCash told us." in words(form)
    assert counted() == {}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("https://lantern.example/s/bcdfghj", "/s/bcdfghj"),
        ("bcdfghj", "/s/bcdfghj"),
        (" s/bcdfghj ", "/s/bcdfghj"),
        ("lantern.example/s/bcdfghj/?via=x", "/s/bcdfghj"),
        ("https://lantern.example/g/Vb7t?via=x", "/g/Vb7t"),
        ("q/k7Gp", "/q/k7Gp"),
    ],
)
def test_a_short_code_leads_to_its_link(client, text, path):
    answer = look(client, text)
    assert (answer.status_code, answer["Location"]) == (302, path)


@pytest.mark.parametrize(
    "text", ["bcdfgh", "x/bcdfghj", "s/bcdfghjk", "s/", "//evil.example/s/é", "s/../admin"]
)
def test_what_is_no_code_leads_nowhere(client, text):
    assert look(client, text).status_code == 410


def test_nothing_pasted_is_asked_for_kindly(client):
    assert "Paste the link from the message, or type its short code." in words(look(client, "  "))
    assert "This is longer than a link can be." in words(look(client, "x" * 6001))


def test_whatever_opens_nothing_gets_the_same_page(client, token_of, clock):
    good, ended = token_of(), token_of(ends=NOW + timedelta(hours=1))
    head, body = good.split(".")[0], good.split(".", 1)[1]
    texts = ["x", "a.b.c.d.e", f"{head}.{body[:-4]}AAAA", by_hand({}), by_hand({}, alg="none"), "é" * 50]
    clock.shift(timedelta(hours=2))
    answers = [look(client, text) for text in [*texts, ended, token_of(balance=13812345678)]]
    assert {answer.status_code for answer in answers} == {410}
    assert len({answer.content for answer in answers}) == 1
    unknown = client.get("/s/bbbbbbb", headers={"Accept-Language": "en"})
    assert answers[0].content == unknown.content


def test_an_unknown_key_costs_what_a_forged_token_costs(
    client, token_of, monkeypatch, django_assert_num_queries
):
    tried = []
    plain = finding.opened
    monkeypatch.setattr(finding, "opened", lambda *told: tried.append(told[0]) or plain(*told))
    texts = [token_of()[:-8] + "AAAAAAAA", by_hand({}, kid="nobody.1"), by_hand({}, kid="nobody")]
    for text in texts:
        with django_assert_num_queries(1):
            look(client, text)
    assert tried == texts


def test_a_name_inside_is_left_out_and_told_to_the_lender_in_sum(client, token_of):
    token = token_of(name="Li Wei", phone="13812345678")
    assert "Li Wei" not in look(client, token).content.decode()
    assert counted() == {}
    form = client.post(PAGE, {"token": token, "do": "fill"})
    assert fields(form)["debt-0-balance"] == "5000"
    assert "Li Wei" not in form.content.decode()
    assert counted() == {"identity": 1}


@pytest.mark.parametrize(
    ("told", "kind"),
    [({"balance": 13812345678}, "unreadable"), ({"ends": NOW + timedelta(days=90)}, "too_long_life")],
)
def test_what_stops_a_token_is_told_to_the_lender_in_sum(client, token_of, told, kind):
    assert look(client, token_of(**told)).status_code == 410
    assert counted() == {kind: 1}


def test_a_forged_token_is_told_to_nobody(client, token_of):
    look(client, token_of()[:-6] + "AAAAAA")
    assert counted() == {}


def test_the_campaign_rides_along(client, token_of):
    page = client.post(f"{PAGE}?via=abc", {"token": token_of(), "do": "look"})
    assert fields(page)["via"] == "abc"


def test_the_other_language_keeps_the_token(client, token_of):
    page = look(client, token_of())
    assert 'formaction="/zh-hans/sealed/"' in page.content.decode()
    assert "FastCash 把你这笔贷款的数字发给了你" in words(
        client.post("/zh-hans/sealed/", fields(page) | {"do": "look"})
    )
