"""Two members at once: an organisation keeps an owner, offers never overlap, a batch counts once (on PostgreSQL)."""

from datetime import date

import pytest
from django.utils import timezone

from learners.actions import open_account
from lenders.actions import campaigns, members, offers
from lenders.models import IssuedBatch, Member, Offer
from tests.lenders.api.test_races import at_once

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, serialized_rollback=True)]


def outcome(call):
    try:
        return call()
    except ValueError as refusal:
        return type(refusal).__name__


def test_all_owners_leave_at_once_and_one_stays(fastcash):
    owners = [
        Member.objects.create(
            organisation=fastcash, user=open_account(email=f"o{n}@fastcash.example"), is_owner=True
        )
        for n in range(6)
    ]
    said = at_once(6, lambda place: outcome(lambda: members.remove(member=owners[place])))
    assert said.count("LastOwner") == 1
    assert Member.objects.of(fastcash).filter(is_owner=True).count() == 1


def test_one_offer_stated_by_eight_stands_once(fastcash):
    told = {
        "kind": "grace",
        "limit": 30,
        "currency": "",
        "condition": "",
        "begins": date(2026, 1, 1),
        "ends": None,
    }
    said = at_once(8, lambda _: outcome(lambda: offers.state_offer(organisation=fastcash, **told)))
    assert said.count("Overlaps") == 7
    assert Offer.objects.count() == 1


def test_one_batch_declared_by_eight_counts_once(fastcash):
    campaign = campaigns.open_campaign(
        organisation=fastcash, name="Late", target="help", stage="late-31", channel="sms", languages=["en"]
    )
    at_once(8, lambda _: campaigns.declare_issued(campaign=campaign, count=600, key="k"))
    campaign.refresh_from_db()
    assert (campaign.issued, IssuedBatch.objects.count()) == (600, 1)


def test_one_invitation_accepted_twice_at_once_makes_one_member(ada, fastcash):
    user, now = open_account(email="cleo@fastcash.example"), timezone.now()
    roles = {"may_report": True}
    invitation = members.invite(organisation=fastcash, email=user.email, roles=roles, language="en", now=now)
    said = at_once(6, lambda _: outcome(lambda: members.accept(invitation=invitation, user=user, now=now)))
    assert said.count("Ended") == 5
    assert Member.objects.filter(user=user).count() == 1
