"""Eight characters take a learner to another device; guessing is slow and tells nothing."""

import datetime
import re

import pytest

from learners import actions, carry, tries
from learners.models import Learner
from tests.learners.conftest import COOKIE, cookie_of

WRONG = "This code does not work."


def shown_code(page):
    return re.search(r"[2-9B-Z]{4}-[2-9B-Z]{4}", page.content.decode())[0]


def test_a_code_has_eight_clear_characters():
    codes = {carry.make() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(r"[2-9BCDFGHJKMNPQRSTVWXYZ]{8}", code) for code in codes)


@pytest.mark.parametrize("typed", ["bcdf-2345", " BCDF 2345 ", "ＢＣＤＦ２３４５", "bcdf—2345"])
def test_a_code_is_read_however_it_is_typed(typed):
    assert carry.read(typed) == "BCDF2345"


@pytest.mark.parametrize("typed", ["", "BCDF", "BCDF23456", "BCDO2345", "<script>", "B" * 9999])
def test_what_cannot_be_a_code_is_none(typed):
    assert carry.read(typed) is None


def test_the_code_is_shown_once_and_stored_as_a_keyed_hash(become, send, mei):
    become(mei)
    code = shown_code(send("code"))
    mei.refresh_from_db()
    assert mei.carry_hash == carry.digests(code.replace("-", ""))[0]
    assert code.encode() not in become(mei).get("/en/my/").content


def test_another_device_becomes_the_same_learner(become, send, client, mei):
    become(mei)
    code = shown_code(send("code"))
    client.cookies.clear()
    assert send("carry", code=code.lower()).status_code == 302
    assert cookie_of(client) == mei.public_id


def test_a_signed_in_device_takes_it_into_its_account(client, send, mei, account):
    code = actions.make_carry_code(learner=mei)
    client.force_login(account)
    send("carry", code=code)
    assert Learner.objects.get().user == account
    assert cookie_of(client) == Learner.objects.get().public_id


def test_a_code_of_another_account_is_not_taken(client, send, mei, account):
    mei.user = actions.open_account(email="sam@example.org")
    mei.save()
    code = actions.make_carry_code(learner=mei)
    client.force_login(account)
    assert "signed in to different accounts" in send("carry", code=code).content.decode()
    assert Learner.objects.get() == mei


def test_a_code_from_before_the_account_opens_nothing_of_it(client, send, mei, account):
    code = actions.make_carry_code(learner=mei)
    actions.attach_account(user=account, learner=mei)
    assert WRONG in send("carry", code=code).content.decode()
    assert COOKIE not in client.cookies


def test_a_code_hashed_with_the_key_before_still_works(mei, settings):
    code = actions.make_carry_code(learner=mei)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "the-next-key"
    assert actions.use_carry_code(typed=code, learner=None) == mei


def test_a_new_code_ends_the_one_before(mei):
    old = actions.make_carry_code(learner=mei)
    actions.make_carry_code(learner=mei)
    with pytest.raises(actions.UnknownCode):
        actions.use_carry_code(typed=old, learner=None)


def test_wrong_and_run_out_codes_get_the_same_page(send, mei, client):
    code = actions.make_carry_code(learner=mei)
    Learner.objects.update(carry_expires=mei.carry_expires - datetime.timedelta(days=366))
    pages = [send("carry", code=typed) for typed in (code, "BCDF2345")]
    assert all(WRONG in page.content.decode() for page in pages)
    assert pages[0].content.replace(code.encode(), b"BCDF2345") == pages[1].content
    assert COOKIE not in client.cookies


def test_after_ten_tries_even_the_right_code_waits(send, mei, client):
    code = actions.make_carry_code(learner=mei)
    for _ in range(tries.PER_ADDRESS):
        assert send("carry", code="BCDF2345").status_code == 200
    refused = send("carry", code=code)
    assert refused.status_code == 429
    assert "wait an hour" in refused.content.decode()
    assert COOKIE not in client.cookies


def test_the_limit_ends_with_its_hour(time_machine):
    time_machine.move_to(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC), tick=False)
    answers = [tries.allow("203.0.113.7") for _ in range(tries.PER_ADDRESS + 1)]
    assert answers == [True] * tries.PER_ADDRESS + [False]
    assert tries.allow("203.0.113.8")
    time_machine.move_to(datetime.datetime(2026, 1, 1, 1, 0, 1, tzinfo=datetime.UTC), tick=False)
    assert tries.allow("203.0.113.7")


def test_one_household_of_ipv6_shares_its_tries():
    for last in range(tries.PER_ADDRESS):
        assert tries.allow(f"2001:db8:1:2::{last:x}")
    assert not tries.allow("2001:db8:1:2:ffff::1")
    assert tries.allow("2001:db8:1:3::1")


def test_many_addresses_together_are_limited_too(monkeypatch):
    monkeypatch.setattr(tries, "IN_ALL", 3)
    assert [tries.allow(f"203.0.113.{n}") for n in range(5)] == [True, True, True, False, False]


@pytest.mark.parametrize("name", ["code", "carry", "export", "erase"])
def test_another_site_may_do_none_of_it(become, send, mei, name):
    become(mei)
    before = Learner.objects.values().get()
    answer = send(name, headers={"Sec-Fetch-Site": "cross-site"}, code="BCDF2345", sure="on")
    assert answer.status_code == 403
    assert Learner.objects.values().get() == before


@pytest.mark.parametrize("name", ["code", "carry", "export", "erase"])
@pytest.mark.django_db
def test_a_reload_leads_back_to_the_page(client, name):
    assert client.get(f"/en/my/{name}/")["Location"] == "/en/my/"
