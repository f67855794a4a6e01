"""Whoever works for a lender finds that among everything kept about them, and it goes when they erase everything."""

from django.utils import timezone

from learners import privacy
from learners.actions import begin_learner, erase
from lenders.actions import members
from lenders.models import Invitation, Member


def test_a_membership_is_among_everything_that_is_kept(ada):
    learner = begin_learner(language="en", user=ada.user)
    found = privacy.everything(learner)["memberships"]
    assert [(row["lender"], row["roles"]) for row in found] == [
        ("FastCash", "Owner: members, offers and settings")
    ]


def test_erasing_everything_takes_membership_and_invitations_along(ada, ben, fastcash, harbour):
    learner = begin_learner(language="en", user=ada.user)
    email, roles = ada.user.email, {"may_report": True}
    members.invite(organisation=harbour, email=email, roles=roles, language="en", now=timezone.now())
    erase(learner=learner)
    assert not Member.objects.of(fastcash).exists()
    assert not Invitation.objects.exists()
    assert Member.objects.of(harbour).count() == 1


def test_a_learner_without_an_account_has_none(db, ada):
    assert "memberships" not in privacy.everything(begin_learner(language="en"))
