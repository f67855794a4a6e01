"""Writes about the organisation itself: what borrowers and messages are told of it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from lenders.actions import members
from lenders.models import Invitation, Organisation

SETTINGS = ("name", "place", "time_zone", "signature", "complaint_contact", "complaint_days")


def change_settings(*, organisation: Organisation, **values: object) -> None:
    """Only the fields of `SETTINGS`; another name is a mistake of the caller's (TypeError)."""
    unknown = set(values) - set(SETTINGS)
    if unknown:
        raise TypeError(f"no settings: {sorted(unknown)}")
    Organisation.objects.filter(pk=organisation.pk).update(**values)


@transaction.atomic
def open_organisation(*, name: str, place: str, owner: str, language: str, now: datetime) -> Organisation:
    """For the operator, after checking who asks: the organisation, and a mail that invites its first owner."""
    organisation = Organisation.objects.create(name=name, place=place)
    invite_owner(organisation=organisation, owner=owner, language=language, now=now)
    return organisation


def invite_owner(*, organisation: Organisation, owner: str, language: str, now: datetime) -> Invitation:
    """For the operator: the first owner, or another where none is left. Raises members.TooMany."""
    return members.invite(
        organisation=organisation, email=owner, roles={"is_owner": True}, language=language, now=now
    )


def close_organisation(*, organisation: Organisation, now: datetime) -> None:
    """Its pages, programs and offers end; its links go on, without counting."""
    Organisation.objects.filter(pk=organisation.pk, closed_at=None).update(closed_at=now)
