"""An operator lets a lender in by one command; its owner comes in by the mail, as every member does."""

import re

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from learners.actions import open_account
from lenders.actions import organisations
from lenders.models import Member, Organisation

OWNER = "olga@harbour.example"


@pytest.fixture
def open_lender(db, django_capture_on_commit_callbacks):
    def run(*words, **options):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("open_lender", *words, verbosity=0, **options)

    return run


def test_the_invited_owner_becomes_one(client, open_lender):
    open_lender("Harbour", OWNER, place="GB")
    link = re.search(r"http://\S+(/en/lenders/join/\S+)", mail.outbox[0].body)[1]
    client.force_login(open_account(email=OWNER), backend="django.contrib.auth.backends.ModelBackend")
    client.post(link)
    member = Member.objects.get(user__email=OWNER)
    assert (member.is_owner, member.organisation.name, member.organisation.place) == (True, "Harbour", "GB")


def test_the_mail_comes_in_the_owners_language(open_lender):
    open_lender("海港", OWNER, language="zh-hans")
    assert mail.outbox[0].subject == "明灯：海港邀请你加入"
    assert "/zh-hans/lenders/join/" in mail.outbox[0].body


def test_an_owner_is_invited_again_where_none_is_left(open_lender, fastcash):
    open_lender(fastcash.public_id, OWNER, again=True)
    assert mail.outbox[0].to == [OWNER]
    assert Organisation.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (("Harbour", "nobody"), {}),
        (("Harbour", OWNER), {"place": "ZZ"}),
        (("unknown", OWNER), {"again": True}),
    ],
)
def test_what_cannot_be_meant_is_refused(open_lender, words, options):
    with pytest.raises(CommandError):
        open_lender(*words, **options)
    assert not Organisation.objects.exists()


def test_a_closed_lender_lets_nobody_in(client, ada, desk_of, fastcash):
    organisations.close_organisation(organisation=fastcash, now=timezone.now())
    assert client.get(desk_of(ada)).status_code == 404


def test_a_name_of_two_lines_makes_one_line_of_the_subject(open_lender):
    open_lender("Har\r\nBcc: everybody@example.org\nbour", OWNER)
    assert mail.outbox[0].subject == "Lantern: Har Bcc: everybody@example.org bour invites you"
    assert mail.outbox[0].recipients() == [OWNER]
