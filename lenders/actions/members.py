"""Writes about who works for a lender: invite, accept, withdraw, change roles, remove, leave.

An organisation always keeps an owner: each of these holds the organisation's row, so that two at once cannot remove
the last two.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from learners.models import User
from lenders.models import Invitation, Member, Organisation

LIFE = timedelta(days=7)
MOST_A_DAY = 50
BETWEEN_MAILS = timedelta(hours=1)  # to one address: a button must not become a flood of mail for somebody
ROLES = ("is_owner", "may_campaign", "may_report", "may_api")
Roles = Mapping[str, bool]


class LastOwner(ValueError):
    """Somebody has to be able to let others in."""


class TooMany(ValueError):
    """More invitations, or mails of one, than a lender can mean."""


class NotForThisAccount(ValueError):
    """The invited address is not proved by this account."""


class Ended(ValueError):
    """Used, withdrawn or over."""


def digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def invite(
    *,
    organisation: Organisation,
    email: str,
    roles: Roles,
    language: str,
    now: datetime,
    invited_by: Member | None = None,
) -> Invitation:
    """Ends an open one to the same address; the mail goes out after the commit. Raises TooMany."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    own = Invitation.objects.of(organisation)
    if own.filter(created__gt=now - timedelta(days=1)).count() >= MOST_A_DAY:
        raise TooMany
    own.open(now).filter(email__iexact=email).update(withdrawn_at=now)
    invitation = Invitation.objects.create(
        organisation=organisation,
        email=email,
        invited_by=invited_by,
        secret_hash=digest(secrets.token_urlsafe(32)),
        created=now,
        expires=now + LIFE,
        **{name: bool(roles.get(name)) for name in ROLES},
    )
    _send_later(invitation, language)
    return invitation


def _send_later(invitation: Invitation, language: str) -> None:
    from lenders.tasks import send_invitation

    transaction.on_commit(lambda: send_invitation.delay(invitation.pk, language))


@transaction.atomic
def send_again(*, invitation: Invitation, language: str, now: datetime) -> None:
    """A new link for seven days more; the one before it stops working. Raises TooMany within an hour of a mail."""
    rested = Q(sent_at=None) | Q(sent_at__lte=now - BETWEEN_MAILS)
    if not Invitation.objects.filter(rested, pk=invitation.pk).update(sent_at=None, expires=now + LIFE):
        raise TooMany
    _send_later(invitation, language)


def send_invitation(*, number: int, language: str, now: datetime) -> bool:
    """The secret is made here and stands in the mail alone. The claim is committed before the mail goes out."""
    secret = secrets.token_urlsafe(32)
    claimed = Invitation.objects.open(now).filter(pk=number, sent_at=None)
    if not claimed.update(sent_at=now, secret_hash=digest(secret)):
        return False
    invitation = Invitation.objects.select_related("organisation").get(pk=number)
    try:
        _mail(invitation, secret, language).send()
    except OSError:
        Invitation.objects.filter(pk=number).update(sent_at=None)
        raise
    return True


def unsent(*, now: datetime) -> list[int]:
    """Open ones that wait longer than a task takes."""
    waiting = Invitation.objects.open(now).filter(sent_at=None, created__lt=now - timedelta(minutes=10))
    return list(waiting.values_list("pk", flat=True)[:200])


def _mail(invitation: Invitation, secret: str, language: str) -> EmailMessage:
    with override(language):
        page = settings.SITE_URL.rstrip("/") + reverse("lenders:join", args=[secret])
        name = " ".join(invitation.organisation.name.split())  # a subject is one line
        words = {"name": name, "link": page}
        text = _(
            "%(name)s invites you to its pages on Lantern, where it prepares reminders and reads its reports.\n\n"
            "The link works for seven days, for this e-mail address alone:\n%(link)s\n\n"
            "If you do not know why you got this, you need do nothing."
        )
        subject = _("Lantern: %(name)s invites you") % words
    headers = {"Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, text % words, to=[invitation.email], headers=headers)


def is_for(invitation: Invitation, user: User) -> bool:
    """The account has proved the address that was invited."""
    proved = EmailAddress.objects.filter(user_id=user.pk, verified=True, email__iexact=invitation.email)
    return bool(proved.exists())


@transaction.atomic
def accept(*, invitation: Invitation, user: User, now: datetime) -> Member:
    """A member already gets the invited roles on top. Raises Ended, NotForThisAccount."""
    organisation = Organisation.objects.select_for_update().get(pk=invitation.organisation_id)
    locked = Invitation.objects.open(now).filter(pk=invitation.pk).first()
    if locked is None or organisation.closed_at is not None:
        raise Ended
    if not is_for(locked, user):
        raise NotForThisAccount
    member, _is_new = Member.objects.get_or_create(organisation=organisation, user=user)
    for name in ROLES:
        setattr(member, name, getattr(member, name) or getattr(locked, name))
    member.save(update_fields=list(ROLES))
    locked.accepted_at = now
    locked.save(update_fields=["accepted_at"])
    return member


def withdraw(*, invitation: Invitation, now: datetime) -> None:
    Invitation.objects.open(now).filter(pk=invitation.pk).update(withdrawn_at=now)


@transaction.atomic
def change_roles(*, member: Member, roles: Roles) -> None:
    """Raises LastOwner."""
    owners = _owners(member)
    if owners == {member.pk} and not roles.get("is_owner"):
        raise LastOwner
    Member.objects.filter(pk=member.pk).update(**{name: bool(roles.get(name)) for name in ROLES})


@transaction.atomic
def remove(*, member: Member) -> None:
    """For a member who leaves, too. Raises LastOwner."""
    if _owners(member) == {member.pk}:
        raise LastOwner
    Member.objects.filter(pk=member.pk).delete()


def _owners(member: Member) -> set[int]:
    organisation = Organisation.objects.select_for_update().get(pk=member.organisation_id)
    return set(Member.objects.of(organisation).filter(is_owner=True).values_list("pk", flat=True))


def memberships_of(user: int | None) -> list[Member]:
    """Of this account, closed lenders included; none for a learner without one."""
    rows = Member.objects.filter(user_id=user) if user else Member.objects.none()
    return list(rows.select_related("organisation").order_by("pk"))


@transaction.atomic
def forget(*, user: int | None) -> None:
    """With an account that is erased, whoever it was; invitations to its proved addresses go along."""
    if user is None:
        return
    addresses = EmailAddress.objects.filter(user_id=user, verified=True).values_list("email", flat=True)
    for address in addresses:
        Invitation.objects.filter(email__iexact=address).delete()
    Member.objects.filter(user_id=user).delete()
