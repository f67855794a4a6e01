"""A token is for the program that shows its secret, for an hour, and no longer than the program may call."""

import base64

import pytest
import time_machine
from django.test import Client

from lenders.actions.clients import TooMany, make_client, renew_secret, revoke_client
from lenders.models import ClientScope
from tests.lenders.api.conftest import problem, program_of, token_of

TOKEN = "/oauth/token"


def ask(**fields):
    return Client().post(TOKEN, {"grant_type": "client_credentials", **fields})


def test_a_secret_gets_a_token_for_an_hour(program):
    answer = ask(client_id=program.row.oauth_id, client_secret=program.secret)
    token = answer.json()
    assert (token["token_type"], token["expires_in"]) == ("Bearer", 3600)
    assert set(token["scope"].split()) == set(ClientScope.values)
    assert answer["Cache-Control"] == "no-store"


def test_http_basic_does_as_well(program):
    pair = base64.b64encode(f"{program.row.oauth_id}:{program.secret}".encode()).decode()
    answer = Client().post(
        TOKEN, {"grant_type": "client_credentials"}, headers={"Authorization": f"Basic {pair}"}
    )
    assert answer.status_code == 200


def test_a_program_asks_for_less_than_it_may_and_never_for_more(ada):
    program = program_of(ada, scopes=["catalogue", "campaigns"])
    who = {"client_id": program.row.oauth_id, "client_secret": program.secret}
    assert ask(**who, scope="catalogue").json()["scope"] == "catalogue"
    assert ask(**who, scope="reports").json()["error"] == "invalid_scope"


@pytest.mark.parametrize("secret", ["", "wrong", "\x00", "錯"])
def test_a_wrong_secret_gets_nothing(program, secret):
    answer = ask(client_id=program.row.oauth_id, client_secret=secret)
    assert answer.status_code in (400, 401)
    assert answer.json()["error"] in ("invalid_client", "invalid_request")


@pytest.mark.parametrize("grant", ["password", "authorization_code", "refresh_token", "", "nonsense"])
def test_no_other_grant_is_known(program, grant):
    answer = ask(client_id=program.row.oauth_id, client_secret=program.secret, grant_type=grant)
    assert (answer.status_code, answer.json()["error"]) == (400, "unsupported_grant_type")


def test_bodies_that_are_no_form_are_said_to_be_so(db):
    for body, kind in (
        (b"{", "application/json"),
        (b"x", "multipart/form-data"),
        (b"\xff=%00", "text/plain"),
    ):
        answer = Client().post(TOKEN, body, content_type=kind)
        assert answer.status_code in (400, 401)
        assert answer["Content-Type"] == "application/json"


def test_too_many_requests_wait(db, settings):
    settings.LENDERS_TOKENS_PER_MINUTE = 2
    answers = [ask(client_id="x", client_secret="y") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [401, 401, 429]
    assert int(answers[2]["Retry-After"]) > 0


def test_a_token_ends_after_its_hour(program):
    assert program.get("/catalogue").status_code == 200
    with time_machine.travel(program.row.created.timestamp() + 3700):
        assert "invalid_token" in program.get("/catalogue")["WWW-Authenticate"]


def test_a_revoked_programs_token_and_secret_stop_at_once(program):
    revoke_client(client=program.row)
    revoke_client(client=program.row)
    problem(program.get("/catalogue"), 401)
    assert ask(client_id=program.row.oauth_id, client_secret=program.secret).status_code == 401


def test_a_new_secret_ends_the_old_one_and_its_tokens(program):
    fresh = renew_secret(client=program.row)
    problem(program.get("/catalogue"), 401)
    assert ask(client_id=program.row.oauth_id, client_secret=program.secret).status_code == 401
    assert token_of(program.row.oauth_id, fresh)


def test_a_closed_lenders_token_opens_nothing(program):
    program.row.organisation.closed_at = program.row.created
    program.row.organisation.save()
    problem(program.get("/catalogue"), 401)


def test_a_program_gives_its_token_back(program):
    who = {"client_id": program.row.oauth_id, "client_secret": program.secret}
    assert Client().post("/oauth/revoke", {"token": program.token, **who}).status_code == 200
    problem(program.get("/catalogue"), 401)


def test_only_so_many_programs_are_open(ada, monkeypatch):
    monkeypatch.setattr("lenders.actions.clients.MOST", 1)
    program_of(ada)
    with pytest.raises(TooMany):
        make_client(organisation=ada.organisation, name="Another", scopes=[], by=ada)


def test_the_addresses_are_where_the_metadata_says(client, db):
    found = client.get("/.well-known/oauth-authorization-server").json()
    assert found["token_endpoint"].endswith(TOKEN)
    assert found["grant_types_supported"] == ["client_credentials"]
    assert client.get("/.well-known/jwks.json").json() == {"keys": []}
