"""Owners keep the list of members; an organisation always keeps an owner; a lender never enters the editors' pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from learners.actions import open_account
from lenders.actions import members
from lenders.models import Member, Organisation
from tests.budgeting_tools.forms_filled import words


@pytest.fixture
def cleo(fastcash):
    user = open_account(email="cleo@fastcash.example")
    return Member.objects.create(organisation=fastcash, user=user, may_report=True)


@pytest.fixture
def at(client, ada, desk_of):
    root = desk_of(ada)
    return lambda rest: root + rest


def test_roles_are_changed(client, at, cleo):
    client.post(at(f"members/{cleo.pk}/"), {"roles": ["may_campaign", "may_api"]})
    cleo.refresh_from_db()
    assert (cleo.is_owner, cleo.may_campaign, cleo.may_report, cleo.may_api) == (False, True, False, True)


def test_a_member_without_any_role_is_refused(client, at, cleo):
    assert "Choose one at least." in words(client.post(at(f"members/{cleo.pk}/"), {}))
    cleo.refresh_from_db()
    assert cleo.may_report


def test_a_member_is_removed_and_the_account_stays(client, at, cleo):
    client.post(at(f"members/{cleo.pk}/remove/"))
    assert not Member.objects.filter(pk=cleo.pk).exists()
    assert type(cleo.user).objects.filter(pk=cleo.user_id).exists()


def test_the_last_owner_stays_an_owner(client, at, ada, cleo):
    said = [
        words(client.post(at(f"members/{ada.pk}/"), {"roles": ["may_report"]})),
        words(client.post(at(f"members/{ada.pk}/remove/"), follow=True)),
        words(client.post(at("leave/"))),
    ]
    assert all("This is the only owner." in page for page in said)
    ada.refresh_from_db()
    assert ada.is_owner


def test_with_another_owner_one_may_leave(client, at, ada, cleo):
    members.change_roles(member=cleo, roles={"is_owner": True})
    assert "Leave FastCash?" in words(client.get(at("leave/")))
    assert Member.objects.filter(pk=ada.pk).exists()
    page = client.post(at("leave/"), follow=True)
    assert "You have left FastCash." in words(page)
    assert client.get(at("")).status_code == 404


def test_only_owners_see_members_and_settings(client, at, ada, cleo):
    Member.objects.filter(pk=cleo.pk).update(is_owner=True)
    Member.objects.filter(pk=ada.pk).update(is_owner=False, may_campaign=True)
    for rest in ("members/", "members/invite/", f"members/{cleo.pk}/", "settings/"):
        assert client.get(at(rest)).status_code == 403
    client.post(at(f"members/{cleo.pk}/remove/"))
    assert Member.objects.filter(pk=cleo.pk).exists()


SETTINGS = {
    "name": "FastCash Ltd",
    "complaint_contact": "complaints@fastcash.example",
    "complaint_days": "15",
    "place": "",
    "time_zone": "Europe/London",
    "signature": "FastCash",
}


def test_settings_are_kept(client, at, fastcash):
    client.post(at("settings/"), SETTINGS)
    fastcash.refresh_from_db()
    assert (fastcash.name, fastcash.complaint_days, fastcash.signature) == ("FastCash Ltd", 15, "FastCash")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": ""}, "Type the name that borrowers know."),
        ({"time_zone": "../etc/passwd"}, "Type a time zone such as"),
        ({"complaint_days": "soon"}, "Type a whole number of days"),
        ({"complaint_days": "0"}, "Type one day at least."),
        ({"place": "ZZ"}, "Please check these answers"),
    ],
)
def test_settings_that_cannot_be_meant_are_refused(client, at, fastcash, wrong, sentence):
    page = client.post(at("settings/"), SETTINGS | wrong)
    assert sentence in words(page)
    assert Organisation.objects.get(pk=fastcash.pk).name == "FastCash"


def test_no_member_enters_the_editors_pages(client, at, ada):
    for path in ("/admin/", "/admin/pages/", "/admin/snippets/", "/admin/users/"):
        answer = client.get(path)
        assert answer.status_code in (302, 403)
        assert answer.status_code == 403 or "/login/" in answer["Location"]
    assert not ada.user.has_perm("wagtailadmin.access_admin")


def test_as_many_queries_for_one_member_as_for_sixty(client, at, fastcash):
    def cost():
        with CaptureQueriesContext(connection) as seen:
            client.get(at("members/"))
        return len(seen)

    cost()
    few = cost()
    for number in range(60):
        user = open_account(email=f"m{number}@fastcash.example")
        Member.objects.create(organisation=fastcash, user=user, may_report=True)
    assert cost() == few <= 12
