"""A member with that role makes, renews and revokes programs; the secret is readable once."""

import re

import pytest

from learners.actions import open_account
from lenders.models import ApiClient, Member
from tests.lenders.api.conftest import program_of, token_of
from tests.lenders.conftest import give_second_step


@pytest.fixture
def page(client, ada, desk_of):
    return desk_of(ada) + "programs/"


def test_a_new_program_shows_its_secret_once(client, page):
    answer = client.post(page, {"name": "Loan system", "scopes": ["campaigns", "links"]})
    made = ApiClient.objects.get()
    secret = re.search(r"[A-Za-z0-9_-]{43}", answer.content.decode())[0]
    assert token_of(made.oauth_id, secret)
    assert made.scopes == ["campaigns", "links"]
    assert "no-store" in answer["Cache-Control"]
    assert secret not in client.get(page).content.decode()
    assert secret not in client.get(f"{page}{made.public_id}/").content.decode()


def test_without_a_name_or_a_part_nothing_is_made(client, page):
    answer = client.post(page, {"name": "", "scopes": []}).content.decode()
    assert "Give it a name" in answer
    assert "Choose at least one." in answer
    assert not ApiClient.objects.exists()


def test_reading_a_page_makes_nothing(client, page):
    client.get(page)
    assert client.get(page + "x/renew").status_code == 405
    assert not ApiClient.objects.exists()


def test_a_new_secret_and_the_end(client, ada, page):
    program = program_of(ada)
    assert client.post(f"{page}{program.row.public_id}/renew").status_code == 200
    assert program.get("/catalogue").status_code == 401
    client.post(f"{page}{program.row.public_id}/revoke")
    assert "Loan system" not in client.get(page).content.decode()
    assert client.get(f"{page}{program.row.public_id}/").status_code == 404


def test_another_lenders_program_is_as_unknown_as_none(client, page, theirs):
    for path in ("", "renew", "revoke"):
        ask = client.post if path else client.get
        assert ask(f"{page}{theirs.row.public_id}/{path}").status_code == 404
        assert ask(f"{page}nobody/{path}").status_code == 404
    assert theirs.get("/catalogue").status_code == 200


def test_a_member_without_the_role_is_told_so(client, fastcash, desk_of):
    user = give_second_step(open_account(email="cai@fastcash.example"))
    member = Member.objects.create(organisation=fastcash, user=user, may_campaign=True)
    assert client.get(desk_of(member) + "programs/").status_code == 403
    assert client.get(desk_of(member) + "webhooks/").status_code == 403
