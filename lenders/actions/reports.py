"""Writes for reports: note what a person did, forget a person who leaves, and close weeks so that no id is left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from lenders import events
from lenders.models import Campaign, ClosedWeek, Organisation, ReportCell, Sighting
from lenders.models.report import Happening
from lenders.reports import hardship, tally, weeks


def note(*, campaign: Campaign, person: str, happening: Happening, language: str, now: datetime) -> None:
    """This person opened the campaign's link, and did this too; what stands already stays as it was.

    One statement, so no transaction: a double tap and two tabs meet the table's own rule.
    """
    day = weeks.day_of(now, campaign.organisation.time_zone)
    rows = [
        Sighting(
            campaign=campaign,
            person=person,
            happening=one,
            week=weeks.monday_of(day),
            day=day,
            language=language,
        )
        for one in sorted({Happening.OPENED, happening})
    ]
    Sighting.objects.bulk_create(rows, ignore_conflicts=True)


@transaction.atomic
def leave(*, campaign: Campaign, person: str) -> None:
    """Forgets what this person did in weeks that are not closed; closed weeks hold nobody."""
    Sighting.objects.filter(campaign=campaign, person=person).delete()


def close_weeks(*, now: datetime) -> list[ClosedWeek]:
    """Closes every week that has ended, for every lender with a campaign; may be called again."""
    closed = []
    for organisation in Organisation.objects.filter(campaigns__isnull=False).distinct():
        for week in _to_close(organisation, now):
            if row := close_week(organisation=organisation, week=week):
                closed.append(row)
    return closed


@transaction.atomic
def close_week(*, organisation: Organisation, week: date) -> ClosedWeek | None:
    """Makes the report of this week and removes its notes; None where somebody else has made it."""
    row, created = ClosedWeek.objects.get_or_create(organisation=organisation, week=week)
    if not created:
        return None
    large = tally.reported(Campaign.objects.of(organisation), week)
    quiet = hardship.among(large)
    campaigns = [one for one in large if one.pk not in quiet]
    notes = Sighting.objects.filter(campaign__organisation=organisation, week__lte=week)
    counted = list(notes.filter(week=week).values_list("campaign_id", "happening", "day", "language"))
    ReportCell.objects.bulk_create(
        ReportCell(
            closed_week=row,
            happening=cell.happening,
            dimension=cell.dimension,
            campaign_id=cell.campaign,
            value=cell.value,
            count=count,
        )
        for cell, count in tally.cells(campaigns, counted, week)
    )
    notes.delete()
    events.emit(organisation, events.REPORT_READY, {"week": week.isoformat()}, once=week.isoformat())
    return row


def _to_close(organisation: Organisation, now: datetime) -> Iterable[date]:
    """Ended weeks without a report, oldest first, from the week of the first campaign on."""
    first = organisation.campaigns.order_by("created").first()
    last = ClosedWeek.objects.of(organisation).order_by("-week").first()
    if first is None:
        return []
    return weeks.to_close(first.created, last.week if last else None, now, organisation.time_zone)
