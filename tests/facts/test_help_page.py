"""The help page gives the numbers of the place that a reader chose, from facts in force and from nothing else."""

import re
from datetime import date

import pytest
import time_machine

from facts import asking
from facts.actions import load_facts, withdraw_fact
from facts.models import Fact
from tests.facts.making import WORDS, a_fact

pytestmark = pytest.mark.django_db
PHONES = {"crisis_helpline": "116123", "debt_advice": "+448001381111", "complaint_channel": "+448000234567"}


@pytest.fixture(autouse=True)
def today():
    asking.forget()
    with time_machine.travel("2026-11-23T12:00:00Z"):
        yield


def a_place(code: str = "GB", **changed):
    """All three kinds of help for one place."""
    for topic, tel in PHONES.items():
        phone = {"number": tel, "tel": tel, "name": {"en": f"{topic} of {code}", "zh-hans": "电话"}}
        value = {"type": "phones", "phones": [phone]}
        a_fact(f"{code}-{topic}".lower(), place=code, rule=f"{topic}/main", value=value, **changed)


def dialled(html: str) -> list[str]:
    return re.findall(r'href="tel:([^"]+)"', html)


def test_the_chosen_place_gives_its_numbers_crisis_line_first(client):
    a_place()
    html = client.get("/en/help/?in=GB").content.decode()
    assert dialled(html) == ["116123", "+448001381111", "+448000234567"]
    assert '<option value="GB" selected>United Kingdom</option>' in html


def test_a_place_within_another_has_its_numbers_too(client):
    a_place()
    assert dialled(client.get("/en/help/?in=GB-SCT").content.decode()) == list(PHONES.values())


def test_who_has_not_said_where_they_live_sees_every_crisis_line_and_no_other(client):
    a_place()
    a_place("HK")
    html = client.get("/en/help/").content.decode()
    assert dialled(html) == ["116123", "116123"]
    assert "Hong Kong: crisis_helpline of HK" in html


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_place_is_never_guessed_from_the_language(client, language):
    a_place("CN")
    assert " selected>" not in client.get(f"/{language}/help/").content.decode()


@pytest.mark.parametrize("asked", ["XX", "gb", "<b>", "GB-" * 9, ""])
def test_a_place_nobody_knows_is_no_place(client, asked):
    a_place()
    response = client.get("/en/help/", {"in": asked})
    assert response.status_code == 200
    assert " selected>" not in response.content.decode()


def test_a_number_that_lapses_is_gone_that_day_and_its_place_with_it(client):
    a_place(effective_to=date(2026, 11, 30))
    assert len(dialled(client.get("/en/help/?in=GB").content.decode())) == 3
    with time_machine.travel("2026-12-01T00:00:01Z"):
        html = client.get("/en/help/?in=GB").content.decode()
    assert dialled(html) == []
    assert "For United Kingdom we have no numbers at the moment" in html
    assert '<option value="GB"' not in html


def test_a_withdrawn_number_is_gone_at_once(client, django_capture_on_commit_callbacks):
    a_place()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw_fact(fact=Fact.objects.get(record="gb-debt_advice"), user=None, reason="It rang out.")
    assert dialled(client.get("/en/help/?in=GB").content.decode()) == []


def test_it_asks_the_database_nothing_when_warm(client, django_assert_num_queries):
    load_facts()
    client.get("/en/help/?in=HK")
    with django_assert_num_queries(0):
        assert dialled(client.get("/en/help/?in=HK").content.decode())


def test_the_language_switch_keeps_the_place(client):
    a_place()
    assert 'href="/zh-hans/help/?in=GB"' in client.get("/en/help/?in=GB").content.decode()


def test_words_and_limits_stand_beside_the_number(client):
    a_place()
    html = client.get("/zh-hans/help/?in=GB").content.decode()
    assert WORDS["zh-hans"].plain in html
    assert WORDS["zh-hans"].limits in html
