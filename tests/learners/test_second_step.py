"""A second step for accounts: an app's code, recovery codes that work once, and no way around either."""

import re
import time
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from learners import actions
from tests.learners.test_accounts import PASSWORD, code_in_mail, sign_in

pytestmark = pytest.mark.django_db
SETUP, CODES = "/en/account/2fa/totp/activate/", "/en/account/2fa/recovery-codes/"
AGAIN = "/en/account/reauthenticate/"
STEP = "/en/account/2fa/authenticate/"


@pytest.fixture(autouse=True)
def clock(time_machine):
    """It stands still in the middle of a code's half minute."""
    time_machine.move_to(time.time() // 30 * 30 + 15, tick=False)


def code_of(secret, ago=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 - ago))


def signed_in(client):
    return "_auth_user_id" in client.session


@pytest.fixture
def secret(client, account):
    """The account has an app; its browser is signed in and has typed the password once more."""
    sign_in(client)
    client.post(AGAIN, {"password": PASSWORD})
    page = client.get(SETUP).content.decode()
    found = re.search(r'value="([A-Z2-7]{32})"', page)[1]
    client.post(SETUP, {"code": code_of(found)})
    return found


@pytest.fixture
def recovery_codes(client, secret):
    page = unescape(client.get(CODES).content.decode())
    return re.findall(
        r"^\s*([0-9a-f]{8})\s*$",
        re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.DOTALL)[1],
        re.MULTILINE,
    )


@pytest.fixture
def elsewhere(secret):
    """A browser that knows the password and has not done the second step."""
    other = Client()
    answer = sign_in(other)
    assert answer["Location"].startswith(STEP)
    assert not signed_in(other)
    return other


def test_an_app_is_set_up_with_its_own_code(secret, account):
    assert Authenticator.objects.filter(user=account, type="totp").exists()


def test_the_app_s_secret_cannot_be_read_in_the_table(secret):
    stored = str(Authenticator.objects.values_list("data", flat=True)[0])
    assert secret not in stored


def test_secrets_outlive_the_key_they_were_written_with(elsewhere, secret, settings):
    newer = "bmV3ZXItZGF0YS1rZXktZm9yLXRlc3RzLTMyYnl0ZXM="
    settings.DATA_KEYS = [newer, *settings.DATA_KEYS]
    assert actions.renew_second_steps() == 2
    settings.DATA_KEYS = [newer]
    elsewhere.post(STEP, {"code": code_of(secret)})
    assert signed_in(elsewhere)


def test_a_sign_in_alone_may_not_change_the_second_step(client, account):
    sign_in(client)
    assert client.get(SETUP)["Location"].startswith(AGAIN)


def test_a_wrong_code_sets_up_nothing(client, account):
    sign_in(client)
    client.post(AGAIN, {"password": PASSWORD})
    client.get(SETUP)
    page = client.post(SETUP, {"code": "000000"})
    assert page.status_code == 200
    assert not Authenticator.objects.filter(type="totp").exists()


def test_the_code_of_the_app_opens_the_account(elsewhere, secret):
    elsewhere.post(STEP, {"code": code_of(secret, ago=0)})
    assert signed_in(elsewhere)


@pytest.mark.parametrize("code", ["", "123456", "0" * 5000, "<b>", "１２３４５６"])
def test_any_other_code_opens_nothing(elsewhere, code):
    assert elsewhere.post(STEP, {"code": code}).status_code == 200
    assert not signed_in(elsewhere)


def test_a_code_by_mail_does_not_go_around_the_second_step(secret, account):
    other = Client()
    other.post("/en/account/login/code/", {"email": account.email})
    answer = other.post("/en/account/login/code/confirm/", {"code": code_in_mail()})
    assert answer["Location"].startswith(STEP)
    assert not signed_in(other)


def test_ten_recovery_codes_are_shown_to_their_owner(recovery_codes):
    assert len(set(recovery_codes)) == 10


def test_a_recovery_code_opens_the_account_once(elsewhere, recovery_codes):
    elsewhere.post(STEP, {"code": recovery_codes[0]})
    assert signed_in(elsewhere)
    again = Client()
    sign_in(again)
    again.post(STEP, {"code": recovery_codes[0]})
    assert not signed_in(again)


def test_guessing_is_slowed_down(elsewhere, secret):
    pages = [elsewhere.post(STEP, {"code": "123456"}) for _ in range(12)]
    assert any("Too many" in page.content.decode() or page.status_code == 429 for page in pages)
    elsewhere.post(STEP, {"code": code_of(secret)})
    assert not signed_in(elsewhere)


def test_taking_the_app_away_asks_for_the_password_again(client, secret, time_machine):
    time_machine.move_to(time.time() + 3600)
    answer = client.post("/en/account/2fa/totp/deactivate/")
    assert "/reauthenticate/" in answer["Location"]
    client.post(answer["Location"], {"password": PASSWORD})
    client.post("/en/account/2fa/totp/deactivate/")
    assert not Authenticator.objects.filter(type="totp").exists()


@pytest.mark.parametrize("path", ["2fa/", "2fa/totp/activate/", "2fa/recovery-codes/", "2fa/webauthn/"])
def test_the_pages_of_the_second_step_are_for_their_owner(path, db):
    answer = Client().get(f"/en/account/{path}")
    assert answer.status_code == 302
    assert "/account/login/" in answer["Location"]
