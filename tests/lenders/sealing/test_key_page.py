"""A lender's page of keys: made and shown once, replaced, revoked, checked; another lender's are as unknown as none."""

import json
import re
import subprocess
import sys
from base64 import urlsafe_b64decode
from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.utils import timezone

from lenders.actions import sealing, sealing_keys
from lenders.models import SealedLink, SealingFinding, SealingKey
from lenders.sealing import opened
from lenders.sealing.envelope import key_of
from tests.budgeting_tools.forms_filled import words
from tests.conftest import ROOT
from tests.lenders.sealing.loans import NOW, loan
from tests.lenders.sealing.test_envelope import by_hand

pytestmark = pytest.mark.django_db
EXAMPLE = ROOT / "lenders/templates/lenders/sealed/example.txt"


@pytest.fixture
def page(ada, desk_of):
    return f"{desk_of(ada)}sealed/"


def made(client, page, after="0"):
    response = client.post(f"{page}new/", {"after": after})
    found = re.search(r"<code>(\{.*?\})</code>", response.content.decode())
    return json.loads(unescape(found[1])) if found else None


def test_a_key_is_shown_when_it_is_made_and_never_again(client, page, fastcash):
    assert "You have no key yet." in words(client.get(page))
    jwk = made(client, page)
    assert jwk["kid"] == f"{fastcash.public_id}.1"
    assert len(urlsafe_b64decode(jwk["k"] + "=")) == 32
    again = client.get(page)
    assert jwk["k"] not in again.content.decode()
    assert "Key 1 · Seals and opens." in words(again)


def test_the_same_form_sent_twice_makes_one_key(client, page):
    assert made(client, page)
    assert made(client, page) is None
    assert SealingKey.objects.count() == 1


def test_a_new_key_replaces_the_one_before(client, page):
    made(client, page)
    made(client, page, after="1")
    text = words(client.get(page))
    assert "Key 2 · Seals and opens." in text
    assert "Key 1 · Replaced. What it sealed opens until" in text


def test_revoking_says_first_what_ends(client, page, fastcash):
    made(client, page)
    sealing.seal_links(
        organisation=fastcash,
        items=[loan(as_of=str(date.today()), due="")],
        now=timezone.now(),
        language="en",
    )
    key = SealingKey.objects.get()
    asked = client.post(f"{page}{key.public_id}/revoke/")
    assert "1 short link ends with it" in words(asked)
    assert SealingKey.objects.get().revoked_at is None
    assert client.post(f"{page}{key.public_id}/revoke/", {"sure": "yes"}).status_code == 302
    assert SealingKey.objects.get().secret == SealedLink.objects.get().token == ""
    assert "Revoked on" in words(client.get(page))


def test_a_get_makes_and_revokes_nothing(client, page):
    made(client, page)
    key = SealingKey.objects.get()
    paths = [f"{page}new/", f"{page}check/", f"{page}{key.public_id}/revoke/"]
    assert [client.get(path).status_code for path in paths] == [405, 405, 405]


def test_another_lenders_key_is_as_unknown_as_none(client, page, harbour):
    theirs = sealing_keys.make_key(organisation=harbour, now=NOW).key
    answers = [
        client.post(f"{page}{name}/revoke/", {"sure": "yes"}) for name in (theirs.public_id, "nothing", "%00")
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    theirs.refresh_from_db()
    assert theirs.secret


def test_only_the_role_for_machines_opens_it(client, ada, page):
    ada.is_owner, ada.may_campaign = False, True
    ada.save()
    assert client.get(page).status_code == client.post(f"{page}new/", {"after": "0"}).status_code == 403


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "It opens, and the planner can use it."),
        ({"terms": loan(name="Li")}, "It opens, but it holds fields that terms do not have."),
        ({"terms": {}}, "It opens, but the terms inside cannot be read."),
        ({"exp": 5}, "It opens, but its time is over."),
        ({"exp": None}, "It opens, but exp is missing"),
        ({"kid": "other.1"}, "No key of yours that still opens has this kid."),
        ({"alg": "none"}, "The header may hold alg “dir”"),
    ],
)
def test_a_member_may_ask_why_a_token_does_not_open(client, page, change, said):
    with time_machine.travel(NOW, tick=False):
        jwk = made(client, page)
        content = {"exp": int((NOW + timedelta(days=9)).timestamp()), "terms": loan()}
        header = {"kid": jwk["kid"]} | {name: change[name] for name in ("kid", "alg") if name in change}
        inside = content | {name: change[name] for name in ("exp", "terms") if name in change}
        token = by_hand(inside, urlsafe_b64decode(jwk["k"] + "="), **header)
        answer = client.post(f"{page}check/", {"token": token})
    assert said in words(answer)
    assert not SealingFinding.objects.exists()


def test_findings_are_told_by_closed_weeks_and_from_ten_on(client, page, fastcash):
    monday = date(2026, 11, 16)
    for day, kind, count in (
        (monday, "identity", 7),
        (monday + timedelta(days=6), "identity", 5),
        (monday, "unreadable", 9),
        (monday + timedelta(days=7), "identity", 50),
    ):
        SealingFinding.objects.create(organisation=fastcash, day=day, kind=kind, count=count)
    with time_machine.travel(NOW, tick=False):
        text = words(client.get(page))
    assert (
        "Week from 16 November 2026: about 24 of the links that were opened held something about a person"
        in text
    )
    assert "could not be read" not in text.split("What opened links")[1]
    assert "about 100" not in text


def test_the_example_of_the_page_seals_what_we_open(client, page, tmp_path):
    jwk = made(client, page)
    (tmp_path / "lantern-key.json").write_text(json.dumps(jwk))
    code = EXAMPLE.read_text().replace("2026-11-26", str(date.today())).replace('"due": "2026-11-14",', "")
    run = [sys.executable, "-W", "error", "-c", code]
    said = subprocess.run(run, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    token = said.strip().partition("#")[2]
    assert opened(token, key_of(urlsafe_b64decode(jwk["k"] + "=")), timezone.now()).terms.balance == 500000


def test_the_page_speaks_chinese(client, page):
    text = words(client.get(page.replace("/en/", "/zh-hans/")))
    assert "你还没有密钥。" in text
    assert "用你自己的程序密封" in text
