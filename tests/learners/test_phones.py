"""Where text messages can be sent, a mobile number is enough for an account."""

import http.server
import json
import re
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from config.accounts import sign_up_settings
from home import sms
from learners import actions
from learners.models import User

pytestmark = pytest.mark.django_db
NUMBER = "+8613800138000"


@pytest.fixture
def sent(settings, tmp_path):
    """The text messages that went out, oldest first."""
    for name, value in sign_up_settings(f"file://{tmp_path}").items():
        setattr(settings, name, value)
    settings.ROOT_URLCONF = "tests.learners.phone_urls"

    def read():
        return [
            json.loads(file.read_text()) for file in sorted(Path(urlsplit(settings.SMS_URL).path).iterdir())
        ]

    return read


def code(message):
    return re.search(r"[A-Z0-9]{4}-[A-Z0-9]{4}", message["text"])[0]


def sign_up(client, sent, number=NUMBER):
    client.post("/en/account/signup/", {"phone": number})
    return client.post("/en/account/phone/verify/", {"code": code(sent()[-1])})


@pytest.mark.parametrize(
    "written", [NUMBER, "+86 138-0013-8000", "+86 (138) 00138000", "＋８６１３８００１３８０００"]
)
def test_a_number_alone_makes_an_account(client, sent, written):
    answer = sign_up(client, sent, written)
    account = User.objects.get()
    assert (account.phone, account.phone_proved, account.email) == (NUMBER, True, None)
    assert answer["Location"] == "/en/my/"
    assert client.session["_auth_user_id"] == str(account.pk)


def test_signing_in_by_a_code_to_the_number(client, sent):
    sign_up(client, sent)
    client.post("/en/account/logout/")
    client.post("/en/account/login/code/", {"phone": NUMBER})
    client.post("/en/account/login/code/confirm/", {"code": code(sent()[-1])})
    assert client.session["_auth_user_id"] == str(User.objects.get().pk)


def test_a_stranger_learns_nothing_about_a_number(client, sent):
    sign_up(client, sent)
    cache.clear()  # the half minute between two codes to one number
    known, new = (
        Client().post("/en/account/signup/", {"phone": number}) for number in (NUMBER, "+447700900123")
    )
    assert (known.status_code, known["Location"]) == (new.status_code, new["Location"])
    assert "has a Lantern account already" in sent()[-2]["text"]


def test_two_codes_in_a_row_ask_for_a_pause(sent):
    Client().post("/en/account/signup/", {"phone": NUMBER})
    again = Client().post("/en/account/signup/", {"phone": NUMBER})
    assert again.status_code == 429
    assert "Please wait a few minutes" in again.content.decode()


def test_many_accounts_may_have_no_address(client, sent):
    for number in (NUMBER, "+447700900123"):
        sign_up(client, sent, number)
        client.post("/en/account/logout/")
    assert User.objects.filter(email=None).count() == 2


def test_whoever_proved_a_number_last_has_it():
    first = actions.open_account(email="first@example.org")
    second = actions.open_account(email="second@example.org")
    for account in (first, second):
        actions.keep_number(user=account, number=NUMBER, proved=True)
    first.refresh_from_db()
    assert (first.phone, second.phone) == (None, NUMBER)


def test_no_number_is_asked_for_kindly(client, sent):
    assert "Type a mobile number." in client.post("/en/account/signup/", {}).content.decode()


def test_no_code_and_no_number_comes_into_a_log(client, sent, caplog):
    with caplog.at_level("DEBUG"):
        sign_up(client, sent)
    text = "".join(record.getMessage() for record in caplog.records)
    assert NUMBER not in text
    assert code(sent()[-1]) not in text


@pytest.fixture
def gateway(settings):
    """A gateway on loopback that answers what it is told to."""
    got, answers = [], [200]

    class Door(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            got.append((self.headers["Authorization"], json.loads(body)))
            self.send_response(answers[-1])
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Door)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.SMS_URL, settings.SMS_TOKEN = f"http://127.0.0.1:{server.server_port}/send", "t"
    yield got, answers
    server.shutdown()
    server.server_close()


def test_a_gateway_gets_number_and_text(gateway):
    sms.send(to=NUMBER, text="hello")
    assert gateway[0] == [("Bearer t", {"to": NUMBER, "text": "hello"})]


def test_a_refusal_of_the_gateway_is_said(gateway):
    gateway[1].append(500)
    with pytest.raises(sms.NotSent):
        sms.send(to=NUMBER, text="hello")


def test_a_gateway_that_refuses_shows_a_sentence_and_no_error_page(client, sent, settings, gateway):
    gateway[1].append(500)
    page = client.post("/en/account/signup/", {"phone": NUMBER})
    assert page.status_code == 503
    assert "We could not send a message to this number now." in page.content.decode()
