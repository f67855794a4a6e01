"""Writes for the staff count: make a code, give and take back consent, join two learners' consents, close weeks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from learners import carry
from learners.models import Learner
from lenders.models import Organisation, StaffCode, StaffConsent, StaffCount
from lenders.reports import weeks
from lenders.staff import finishing
from lenders.staff.publishing import told


class UnknownCode(Exception):
    """No lender has this code now."""


@transaction.atomic
def make_code(*, organisation: Organisation) -> StaffCode:
    """A new code for this lender; the old one stops working, and whoever it brought stays counted."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    old = StaffCode.objects.of(organisation).filter(retired_at__isnull=True)
    old.update(retired_at=timezone.now())
    return StaffCode.objects.create(organisation=organisation)


def lender_of(*, typed: str) -> Organisation:
    """The lender whose code this is, whatever its case, spaces or dashes; raises UnknownCode."""
    code = carry.read(typed)
    found = StaffCode.objects.filter(
        code=code or "", retired_at__isnull=True, organisation__closed_at__isnull=True
    )
    row = found.select_related("organisation").first()
    if row is None:
        raise UnknownCode
    return row.organisation


@transaction.atomic
def consent(*, learner: Learner, typed: str) -> StaffConsent:
    """This learner lets the lender of this code count them; said twice it stays one. Raises UnknownCode."""
    row, _created = StaffConsent.objects.get_or_create(learner=learner, organisation=lender_of(typed=typed))
    return row


@transaction.atomic
def withdraw(*, learner: Learner, lender: str) -> None:
    """From now on this lender does not count this learner; `lender` is its public id."""
    StaffConsent.objects.filter(learner=learner, organisation__public_id=lender).delete()


@transaction.atomic
def merge_consents(*, into: Learner, source: Learner) -> None:
    """Each lender that may count one of the two may count the one who stays; the earlier mark of each holds."""
    for theirs in StaffConsent.objects.select_for_update().filter(learner=source):
        mine, _created = StaffConsent.objects.select_for_update().get_or_create(
            learner=into, organisation_id=theirs.organisation_id, defaults={"given_at": theirs.given_at}
        )
        mine.given_at = min(mine.given_at, theirs.given_at)
        mine.finished_by = min(filter(None, [mine.finished_by, theirs.finished_by]), default=None)
        mine.save(update_fields=["given_at", "finished_by"])
        theirs.delete()


def close_weeks(*, now: datetime) -> list[StaffCount]:
    """Tells every lender with a code the number of each week that has ended; may be called again."""
    told_now = []
    for organisation in Organisation.objects.filter(staff_codes__isnull=False).distinct():
        for week in _to_close(organisation, now):
            if row := close_week(organisation=organisation, week=week):
                told_now.append(row)
    return told_now


@transaction.atomic
def close_week(*, organisation: Organisation, week: date) -> StaffCount | None:
    """The number of this week; None where somebody else has told it."""
    row, created = StaffCount.objects.get_or_create(organisation=organisation, week=week)
    if not created:
        return None
    last = StaffCount.objects.of(organisation).filter(week__lt=week).order_by("-week").first()
    finishing.mark(organisation, week=week, ended=weeks.end_of(week, organisation.time_zone))
    row.count = told(finishing.count(organisation, week=week), last.count if last else None)
    row.save(update_fields=["count"])
    return row


def _to_close(organisation: Organisation, now: datetime) -> Iterable[date]:
    """Ended weeks that nobody was told of, oldest first, from the week of the first code on."""
    first = StaffCode.objects.of(organisation).order_by("created").first()
    last = StaffCount.objects.of(organisation).order_by("-week").first()
    if first is None:
        return []
    return weeks.to_close(first.created, last.week if last else None, now, organisation.time_zone)
