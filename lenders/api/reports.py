"""`/reports`: closed weeks, the same counts as on the lender's page and on the wall that borrowers can read."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest
from ninja import Router

from lenders.api.entry import LenderToken
from lenders.api.shapes import Given, rows_of
from lenders.models.report import Dimension, Happening
from lenders.reports import reading

router = Router(auth=LenderToken("reports"), tags=["reports"])


class WeeksGiven(Given):
    """Mondays, newest first."""

    data: list[date]


class CountGiven(Given):
    """`of` says what is counted together, `value` which stage, day or language. `people` is null where it would be
    fewer than ten, or stands hidden beside such a count."""

    happening: Happening
    of: Dimension
    campaign: str | None
    value: str
    people: int | None


class ReportGiven(Given):
    week: date
    data: list[CountGiven]


@router.get("/reports", response=WeeksGiven, operation_id="list_reports")
def list_reports(request: HttpRequest) -> WeeksGiven:
    return WeeksGiven(data=reading.weeks(rows_of(request)))


@router.get("/reports/{week}", response=ReportGiven, operation_id="read_report")
def read_report(request: HttpRequest, week: date) -> ReportGiven:
    """One closed week, named by its Monday."""
    row = rows_of(request).closed_weeks.filter(week=week).first()
    if row is None:
        raise Http404
    cells = row.cells.select_related("campaign").order_by("pk")
    return ReportGiven(
        week=week,
        data=[
            CountGiven(
                happening=Happening(cell.happening),
                of=Dimension(cell.dimension),
                campaign=cell.campaign.public_id if cell.campaign else None,
                value=cell.value,
                people=cell.count,
            )
            for cell in cells
        ],
    )
