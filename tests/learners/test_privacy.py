"""Everything that hangs on a learner is registered, can be taken along, and can be erased."""

import csv
import io
import json
import zipfile

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import ForeignKey, OneToOneField
from django.test import Client

from learners import actions, export, privacy
from learners.models import Learner, User
from quizzes.models import Attempt
from tests.learners.conftest import COOKIE, OURS

pytestmark = pytest.mark.django_db


def models_that_lead_to_a_learner():
    """Every model from which foreign keys, one after another, reach Learner."""
    found = {Learner}
    models = apps.get_models(include_auto_created=True)
    while True:
        more = {
            model
            for model in models
            for field in model._meta.get_fields()
            if isinstance(field, ForeignKey | OneToOneField) and field.related_model in found
        }
        if more <= found:
            return found
        found |= more


def test_every_model_with_a_path_to_a_learner_is_registered():
    missing = models_that_lead_to_a_learner() - privacy.registered_models()
    assert not missing, f"register {missing} with learners.privacy in the room's AppConfig.ready()"
    assert Attempt in models_that_lead_to_a_learner()


def unpacked(response):
    bundle = zipfile.ZipFile(io.BytesIO(response.content))
    return {name: bundle.read(name).decode("utf-8-sig") for name in bundle.namelist()}


def test_the_export_holds_everything_in_files_that_can_be_read(become, send, mei, account):
    mei.user = account
    mei.save()
    become(mei).force_login(account)
    response = send("export")
    files = unpacked(response)
    assert response["Content-Disposition"] == 'attachment; filename="lantern-my-data.zip"'
    assert set(files) == {"read-me.txt", "my-data.html", "everything.json", "learner.csv", "account.csv"}
    assert json.loads(files["everything.json"])["account"][0]["email"] == "mei@example.org"
    assert next(csv.DictReader(io.StringIO(files["learner.csv"])))["language"] == "en"
    assert "learner.csv: Who you are here" in files["read-me.txt"]


def test_the_page_of_the_export_says_it_in_the_readers_language(become, client, mei):
    become(mei)
    page = unpacked(client.post("/zh-hans/my/export/", headers=OURS))["my-data.html"]
    assert '<html lang="zh-hans">' in page
    assert "<dt>第一次来</dt>" in page
    assert "年" in page


def test_what_somebody_typed_stands_in_the_page_as_text(mei):
    section = export.Section("x", "X", [{"typed": "<script>alert(1)</script>"}])
    assert "&lt;script&gt;" in export._page([section], mei.created)
    assert "<script" not in export._page([section], mei.created)


def test_a_cell_is_never_a_formula():
    rows = [{"answer": "=1+1"}, {"answer": "-2"}, {"answer": {"text": "x"}}, {"answer": None}]
    assert [export._cell(row["answer"]) for row in rows] == ["'=1+1", "'-2", '{"text": "x"}', ""]


def test_a_stranger_has_nothing_to_take_along(client, send):
    assert send("export")["Location"] == "/en/my/"


def test_erasing_leaves_nothing(become, send, client, mei, account):
    mei.user = account
    mei.save()
    become(mei).force_login(account)
    page = send("erase", sure="on")
    assert b"Everything is erased" in page.content
    assert (Learner.objects.count(), User.objects.count()) == (0, 0)
    assert client.cookies[COOKIE].value == ""
    assert "_auth_user_id" not in client.session


def test_erasing_ends_the_sign_ins_on_other_devices(become, send, mei, sam, account):
    mei.user = account
    mei.save()
    for user in (account, actions.open_account(email="sam@example.org")):
        Client().force_login(user)
    become(mei).force_login(account)
    send("erase", sure="on")
    assert Session.objects.count() == 1


def test_erasing_asks_once_whether_it_is_meant(become, send, mei):
    become(mei)
    page = send("erase").content.decode()
    assert "Tick the box if you are sure." in page
    assert Learner.objects.count() == 1


def test_another_learner_is_not_touched(become, send, mei, sam):
    become(mei)
    send("erase", sure="on")
    assert Learner.objects.get() == sam


def test_an_editors_account_stays_when_the_learner_goes(become, send, mei, account):
    account.is_staff = True
    account.save()
    mei.user = account
    mei.save()
    become(mei).force_login(account)
    assert "Your account stays" in send("erase", sure="on").content.decode()
    assert (Learner.objects.count(), User.objects.count()) == (0, 1)


@pytest.mark.parametrize("name", ["export", "erase", "code"])
def test_the_cookie_alone_opens_no_account(become, send, mei, account, name):
    mei.user = account
    mei.save()
    become(mei)
    assert send(name, sure="on")["Location"] == "/en/my/"
    assert Learner.objects.get().carry_hash is None
