"""The demo site is for development: one command, generated passwords, and no way in by accident."""

import json
import stat
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from facts import asking
from facts.actions.keepers import KEEPERS
from facts.models import Fact
from learners.models import User
from lessons.actions import put_demo_accounts
from tests.lessons.conftest import CONTENT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def kept(settings) -> list[dict[str, str]]:
    return json.loads((Path(settings.VAR_DIR) / "demo-accounts.json").read_text())


def test_each_role_has_an_account_that_opens(settings):
    accounts = put_demo_accounts()
    assert [account["role"] for account in accounts] == ["editor", "keeper", "lender", "learner"]
    assert kept(settings) == accounts
    for account in accounts:
        assert User.objects.get(email=account["email"]).check_password(account["password"])
        assert len(account["password"]) >= 16


def test_nobody_of_them_is_a_superuser_or_staff():
    put_demo_accounts()
    assert not User.objects.filter(is_superuser=True).exists()
    assert not User.objects.filter(is_staff=True).exists()


def test_passwords_stay_when_run_again():
    assert put_demo_accounts() == put_demo_accounts()
    assert User.objects.count() == 4


def test_the_file_is_private(settings):
    put_demo_accounts()
    mode = (Path(settings.VAR_DIR) / "demo-accounts.json").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_lost_file_means_new_passwords(settings):
    old = put_demo_accounts()
    (Path(settings.VAR_DIR) / "demo-accounts.json").unlink()
    new = put_demo_accounts()
    assert {account["password"] for account in old}.isdisjoint(account["password"] for account in new)


def test_it_refuses_outside_development(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="--force"):
        call_command("build_demo_site")
    assert not User.objects.exists()


def test_the_command_builds_pages_and_names_the_accounts(settings, capsys, client):
    settings.DEBUG = True
    call_command("build_demo_site", content=CONTENT)
    printed = capsys.readouterr().out
    assert all(account["password"] in printed for account in kept(settings))
    assert client.get("/en/courses/small-loans/").status_code == 200


def test_the_command_loads_facts_even_where_the_site_stands_already(settings, client):
    settings.DEBUG = True
    call_command("build_demo_site", content=CONTENT, verbosity=0)
    Fact.objects.all().delete()
    asking.forget()
    call_command("build_demo_site", content=CONTENT, if_empty=True, verbosity=0)
    call_command("check_facts", on=date(2026, 11, 23))
    assert Group.objects.get(name=KEEPERS).user_set.get().email == "keeper@lantern.example"


def test_a_course_file_that_is_wrong_stops_the_command_with_its_name(settings, tmp_path):
    settings.DEBUG = True
    folder = tmp_path / "content" / "half"
    folder.mkdir(parents=True)
    (folder / "course.en.toml").write_text('key = "half"')
    with pytest.raises(CommandError, match=r"course\.en\.toml"):
        call_command("build_demo_site", content=folder.parent)
