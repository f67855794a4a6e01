"""What the learners room itself holds: the learner's row and the account; registered with the privacy registry."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from learners import actions, privacy, reminding
from learners.models import Learner, Reminder, User
from learners.privacy import Row

LEARNER = {
    "id": _("Random name of this browser"),
    "language": _("Language"),
    "first_seen": _("First visit"),
    "last_seen": _("Last visit"),
    "carry_code_until": _("Your code works until"),
}
ACCOUNT = {
    "email": _("E-mail address"),
    "mobile_number": _("Mobile number"),
    "other_addresses": _("Other addresses"),
    "name": _("Your name"),
    "opened": _("Account opened"),
    "last_sign_in": _("Last sign-in"),
    "has_password": _("Has a password"),
    "second_factors": _("Second step"),
}
REMINDERS = {
    "kind": _("What about"),
    "about": _("Which one"),
    "due": _("Planned for"),
    "state": _("What became of it"),
}


def export_learner(learner: Learner) -> list[Row]:
    return [
        {
            "id": learner.public_id,
            "language": learner.language,
            "first_seen": learner.created,
            "last_seen": learner.seen,
            "carry_code_until": learner.carry_expires,
        }
    ]


def merge_learner(kept: Learner, other: Learner) -> None:
    """Earliest beginning, latest visit and its language, the account of either, the code that lasts longest."""
    latest = max((kept, other), key=lambda learner: (learner.seen, learner.pk))
    coded = max((kept, other), key=lambda learner: (learner.carry_expires is not None, learner.carry_expires))
    kept.language = latest.language
    kept.created, kept.seen = min(kept.created, other.created), latest.seen
    kept.carry_hash, kept.carry_expires = coded.carry_hash, coded.carry_expires
    kept.user_id = kept.user_id or other.user_id


def erase_learner(learner: Learner) -> None:
    Learner.objects.filter(pk=learner.pk).delete()


def may_be_erased(user: User) -> bool:
    """False for those who work in the admin: their account belongs to the site, its operator removes it."""
    return not (user.is_staff or user.has_perm("wagtailadmin.access_admin"))


def export_account(learner: Learner) -> list[Row]:
    user = learner.user
    if user is None:
        return []
    return [
        {
            "email": user.email,
            "mobile_number": user.phone,
            "other_addresses": [
                a.email for a in EmailAddress.objects.filter(user=user).exclude(email=user.email)
            ],
            "name": user.get_full_name(),
            "opened": user.date_joined,
            "last_sign_in": user.last_login,
            "has_password": user.has_usable_password(),
            "second_factors": [found.type for found in Authenticator.objects.filter(user=user)],
        }
    ]


def erase_account(learner: Learner) -> None:
    """The account with its sign-ins on every device, whose records hold the address too."""
    if learner.user is None or not may_be_erased(learner.user):
        return
    owner = str(learner.user.pk)
    for session in Session.objects.iterator():
        if session.get_decoded().get(SESSION_KEY) == owner:
            session.delete()
    learner.user.delete()


def _title(reminder: Reminder) -> str:
    kind = reminding.kind_of(reminder.kind)
    return str(kind.title) if kind else reminder.kind


def export_reminders(learner: Learner) -> list[Row]:
    rows = Reminder.objects.filter(learner=learner).order_by("due", "pk")
    return [
        {"kind": _title(one), "about": one.about, "due": one.due, "state": one.get_state_display()}
        for one in rows
    ]


def erase_reminders(learner: Learner) -> None:
    Reminder.objects.filter(learner=learner).delete()


def merge_reminders(kept: Learner, other: Learner) -> None:
    actions.merge_reminders(kept=kept, other=other)


def nothing_to_merge(kept: Learner, other: Learner) -> None:
    """An account follows its learner; `merge_learner` moves it."""


def register() -> None:
    privacy.register(
        privacy.Holding(
            Learner,
            "learner",
            _("Who you are here"),
            export_learner,
            erase_learner,
            merge_learner,
            order=0,
            labels=LEARNER,
        )
    )
    privacy.register(
        privacy.Holding(
            User,
            "account",
            _("Your account"),
            export_account,
            erase_account,
            nothing_to_merge,
            order=1,
            labels=ACCOUNT,
        )
    )
    privacy.register(
        privacy.Holding(
            Reminder,
            "reminders",
            _("E-mails to you, planned and sent"),
            export_reminders,
            erase_reminders,
            merge_reminders,
            labels=REMINDERS,
        )
    )
