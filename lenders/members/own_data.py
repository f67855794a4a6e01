"""What this room holds about somebody who works for a lender: shown with everything else, and gone with it."""

from django.utils.translation import gettext_lazy as _

from learners import privacy
from learners.models import Learner
from lenders.actions import members
from lenders.members.views import roles_in_words
from lenders.models import Member

LABELS = {"lender": _("Lender"), "roles": _("What you may do there"), "since": _("Since")}


def export(learner: Learner) -> list[privacy.Row]:
    return [
        {"lender": row.organisation.name, "roles": roles_in_words(row), "since": row.joined}
        for row in members.memberships_of(learner.user_id)
    ]


def erase(learner: Learner) -> None:
    """The last owner may go, too: an operator invites another (`open_lender --again`)."""
    members.forget(user=learner.user_id)


def merge(kept: Learner, other: Learner) -> None:
    """A membership is the account's, and two accounts are never joined."""


def register() -> None:
    privacy.register(
        privacy.Holding(Member, "memberships", _("Lenders you work for"), export, erase, merge, labels=LABELS)
    )
