"""An account by code or password; whatever a stranger did before comes along, and planted cookies open nothing."""

import re

import pytest
from django.core import mail

from learners import actions, identity
from learners.models import Learner, User
from tests.learners.conftest import COOKIE, cookie_of

pytestmark = pytest.mark.django_db
PASSWORD = "a-long-enough-secret"


def code_in_mail():
    return re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", mail.outbox[-1].body, re.MULTILINE)[0]


def sign_in(client):
    return client.post("/en/account/login/", {"login": "mei@example.org", "password": PASSWORD})


def test_an_account_is_made_by_address_and_code(client):
    client.post("/en/account/signup/", {"email": "New@Example.org"})
    assert User.objects.get().email == "new@example.org"
    assert "_auth_user_id" not in client.session
    client.post("/en/account/confirm-email/", {"code": code_in_mail()})
    assert client.session["_auth_user_id"] == str(User.objects.get().pk)
    assert not User.objects.get().has_usable_password()


def test_an_account_may_have_a_password(client):
    client.post("/en/account/signup/", {"email": "new@example.org", "password1": PASSWORD})
    client.post("/en/account/confirm-email/", {"code": code_in_mail()})
    assert User.objects.get().check_password(PASSWORD)


def test_signing_in_by_code(client, account):
    client.post("/en/account/login/code/", {"email": account.email})
    client.post("/en/account/login/code/confirm/", {"code": code_in_mail()})
    assert client.session["_auth_user_id"] == str(account.pk)


def test_signing_in_by_password_leads_to_my_page(client, account):
    assert sign_in(client)["Location"] == "/en/my/"


def test_what_a_stranger_did_becomes_the_accounts(become, client, mei, account):
    before = mei.public_id
    become(mei)
    sign_in(client)
    mei.refresh_from_db()
    assert mei.user == account
    assert cookie_of(client) == mei.public_id != before


def test_an_id_planted_before_signing_in_opens_nothing_after(become, client, mei, account):
    planted = identity.seal(mei.public_id)
    become(mei)
    sign_in(client)
    client.logout()
    client.cookies[COOKIE] = planted
    assert b"Nothing is kept about you yet" in client.get("/en/my/").content


def test_a_second_device_joins_what_the_account_has(become, client, mei, sam, account):
    mei.user = account
    mei.save()
    become(sam)
    sign_in(client)
    assert Learner.objects.get() == mei
    assert cookie_of(client) == mei.public_id


def test_another_accounts_learner_is_left_alone(become, client, mei, sam, account):
    sam.user = actions.open_account(email="sam@example.org")
    sam.save()
    become(sam)
    sign_in(client)
    assert Learner.objects.get(user__email="sam@example.org") == sam
    assert client.cookies[COOKIE].value == ""


def test_signing_out_makes_the_browser_nobody(become, client, mei, account):
    become(mei)
    sign_in(client)
    client.post("/en/account/logout/")
    assert client.cookies[COOKIE].value == ""


def test_a_signed_in_reader_without_cookie_answers_as_the_account(client, account, rf):
    from learners import visitor

    mei = Learner.objects.create(language="en", user=account)
    request = rf.post("/en/", headers={"Sec-Fetch-Site": "same-origin"})
    request.user, request.COOKIES["sessionid"] = account, "x"
    assert visitor.learner_for_writing(request) == mei


def test_the_admins_own_sign_in_takes_an_address(client):
    actions.open_account(email="editor@example.org", password=PASSWORD, superuser=True)
    client.post("/admin/login/", {"username": "editor@example.org", "password": PASSWORD})
    assert client.get("/admin/").status_code == 200


def test_the_admins_list_of_accounts_works_without_user_names(client):
    client.force_login(actions.open_account(email="editor@example.org", superuser=True))
    assert b"editor@example.org" in client.get("/admin/users/").content
    form = {"email": "new@example.org", "first_name": "New", "last_name": "Editor"}
    client.post("/admin/users/new/", {**form, "password1": PASSWORD, "password2": PASSWORD})
    assert User.objects.get(email="new@example.org").check_password(PASSWORD)


def test_an_address_is_one_account_in_any_case(account):
    from django.db import IntegrityError, transaction

    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="MEI@example.org")


@pytest.mark.parametrize("path", ["login/", "signup/", "login/code/", "password/reset/"])
def test_the_pages_before_an_account_open(client, path):
    for language in ("en", "zh-hans"):
        assert client.get(f"/{language}/account/{path}").status_code == 200


@pytest.mark.parametrize("path", ["email/", "2fa/", "password/set/", "logout/", "2fa/webauthn/add/"])
def test_the_pages_of_an_account_open(client, path, account):
    account.set_unusable_password()
    account.save()
    client.force_login(account)
    assert client.get(f"/en/account/{path}").status_code == 200
