"""Tells lenders that sealed links of theirs end soon; which loans those are stays unsaid."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from django.db import transaction
from django.db.models import Count

from lenders import events
from lenders.models import Organisation, SealedLink

AHEAD = timedelta(days=3)


@transaction.atomic
def notice_expiring(*, now: datetime) -> int:
    """Once for each lender and day (UTC) on which links end, three days before; how many lenders were told.

    Counted is what was issued, also where a borrower let go of the terms since: that is not the lender's to know.
    """
    day = (now.astimezone(UTC) + AHEAD).date()
    begin = datetime.combine(day, time.min, UTC)
    ending = SealedLink.objects.filter(ends__gte=begin, ends__lt=begin + timedelta(days=1))
    counts = dict(ending.values_list("key__organisation").annotate(Count("pk")).order_by())
    for lender in Organisation.objects.filter(pk__in=counts, closed_at__isnull=True):
        data = {"expires_on": day.isoformat(), "links": counts[lender.pk]}
        events.emit(lender, events.LINK_EXPIRING, data, once=day.isoformat())
    return len(counts)
