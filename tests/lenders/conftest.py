"""A cast of lenders: FastCash with Ada, its owner, and another lender, Harbour, with Ben; both with a second step."""

import pytest
from allauth.mfa.models import Authenticator

from learners.actions import open_account
from lenders.models import Member, Organisation


def give_second_step(user):
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "unused"})
    return user


@pytest.fixture
def fastcash(db):
    return Organisation.objects.create(name="FastCash", place="GB", time_zone="Europe/London")


@pytest.fixture
def harbour(db):
    return Organisation.objects.create(name="Harbour", place="CN", time_zone="Asia/Shanghai")


@pytest.fixture
def ada(fastcash):
    user = give_second_step(open_account(email="ada@fastcash.example"))
    return Member.objects.create(organisation=fastcash, user=user, is_owner=True)


@pytest.fixture
def ben(harbour):
    user = give_second_step(open_account(email="ben@harbour.example"))
    return Member.objects.create(organisation=harbour, user=user, is_owner=True)


@pytest.fixture
def desk_of(client):
    """The browser of a member; returns the path of that organisation's desk."""

    def sit(member):
        client.force_login(member.user, backend="django.contrib.auth.backends.ModelBackend")
        return f"/en/lenders/{member.organisation.public_id}/"

    return sit
