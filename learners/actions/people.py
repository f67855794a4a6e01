"""Writes about learners: begin, carry, merge, attach to an account, erase, forget; none knows a request."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import decrypt, encrypt
from django.db import transaction
from django.utils import timezone

from learners import carry, privacy
from learners.models import Learner, User, new_public_id

SEEN_EVERY = timedelta(days=1)
FORGOTTEN_AFTER = timedelta(days=365)


class UnknownCode(Exception):
    """No learner has this carry code now: wrong, replaced and run out look the same."""


class TwoAccounts(Exception):
    """Both learners belong to accounts, and to different ones: only their owner could say which to keep."""


@transaction.atomic
def begin_learner(*, language: str, user: User | None = None) -> Learner:
    """A new learner; for an account the one it has."""
    if user is None:
        return Learner.objects.create(language=language)
    return Learner.objects.get_or_create(user=user, defaults={"language": language})[0]


def note_seen(*, learner: Learner, language: str) -> None:
    """Keeps the day and the language of the last visit: one statement at most once a day, so no transaction."""
    now = timezone.now()
    if now - learner.seen < SEEN_EVERY and learner.language == language:
        return
    learner.seen, learner.language = max(now, learner.seen), language
    learner.save(update_fields=["seen", "language"])


@transaction.atomic
def make_carry_code(*, learner: Learner) -> str:
    """A fresh code, readable this once; the one before stops working."""
    code = carry.make()
    learner.carry_hash, learner.carry_expires = carry.digests(code)[0], timezone.now() + carry.LIFE
    learner.save(update_fields=["carry_hash", "carry_expires"])
    return code


@transaction.atomic
def use_carry_code(*, typed: str, learner: Learner | None, user: User | None = None) -> Learner:
    """The learner behind the code, joined with this device's own or its account's. Raises UnknownCode, TwoAccounts.

    A code from before an account opens nothing of it: whoever wrote it down may be somebody else on a shared device.
    """
    code = carry.read(typed)
    found = (
        code
        and Learner.objects.filter(
            carry_hash__in=carry.digests(code), carry_expires__gt=timezone.now()
        ).first()
    )
    if not found or (found.user_id and user is None):
        raise UnknownCode
    own = learner or (begin_learner(language=found.language, user=user) if user else None)
    if own is None:
        return found
    return merge(kept=own, other=found) if own.user_id else merge(kept=found, other=own)


@transaction.atomic
def merge(*, kept: Learner, other: Learner) -> Learner:
    """Joins two learners into one and returns it: nothing lost, nothing lowered, the same whichever is kept.

    Called again, or while the other device does the same the other way round, it returns the one that stands.
    """
    both = Learner.objects.select_for_update().filter(pk__in=[kept.pk, other.pk]).order_by("pk")
    rows = {row.pk: row for row in both}
    if len(rows) < 2:
        return rows[next(iter(rows))] if rows else _gone()
    kept, other = rows[kept.pk], rows[other.pk]
    if kept.user_id and other.user_id and kept.user_id != other.user_id:
        raise TwoAccounts
    for holding in privacy.holdings():
        holding.merge(kept, other)
    other.delete()
    kept.save()
    return kept


def _gone() -> Learner:
    raise Learner.DoesNotExist


@transaction.atomic
def attach_account(*, user: User, learner: Learner | None) -> Learner | None:
    """Joins this browser's learner to the account that signs in; another account's learner is left alone.

    A learner that becomes an account's gets a new id: an id planted in the browser before opens nothing after.
    """
    mine = Learner.objects.filter(user=user).first()
    if learner is None or learner.user_id not in (None, user.pk):
        return mine
    if mine is not None:
        return merge(kept=mine, other=learner)
    learner.user, learner.public_id = user, new_public_id()
    learner.save(update_fields=["user", "public_id"])
    return learner


@transaction.atomic
def erase(*, learner: Learner) -> None:
    """Removes everything that any room holds about this learner, the learner and the account included."""
    for holding in reversed(privacy.holdings()):
        holding.erase(learner)


def purge_forgotten(*, now: datetime, batch: int = 100) -> int:
    """Erases learners without an account whom nobody has seen for twelve months; returns how many."""
    purged = 0
    while forgotten := _purge_batch(now - FORGOTTEN_AFTER, batch):
        purged += forgotten
    return purged


@transaction.atomic
def _purge_batch(unseen_since: datetime, size: int) -> int:
    forgotten = Learner.objects.select_for_update(skip_locked=True).filter(
        user__isnull=True, seen__lt=unseen_since
    )[:size]
    learners = list(forgotten)
    for learner in learners:
        erase(learner=learner)
    return len(learners)


@transaction.atomic
def open_account(*, email: str, password: str | None = None, superuser: bool = False) -> User:
    """An account whose address counts as proved, for the demo and for tests; people sign up through allauth."""
    make = User.objects.create_superuser if superuser else User.objects.create_user
    user = make(email, password)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@transaction.atomic
def renew_second_steps() -> int:
    """Writes every secret of a second step with the first of the keys, so that older keys may go; how many."""
    renewed = 0
    for found in Authenticator.objects.select_for_update().filter(type__in=["totp", "recovery_codes"]):
        for name in {"secret", "seed"} & set(found.data):
            found.data[name] = encrypt(decrypt(found.data[name]))
            renewed += 1
        found.save(update_fields=["data"])
    return renewed


@transaction.atomic
def keep_number(*, user: User, number: str, proved: bool) -> None:
    """Whoever proved a number last has it: networks give numbers to new people."""
    if proved:
        User.objects.filter(phone=number).exclude(pk=user.pk).update(phone=None, phone_proved=False)
    user.phone, user.phone_proved = number, proved
    user.save(update_fields=["phone", "phone_proved"])
