"""A closed week as tables: what the lender's page, its file, the interface for machines and the wall all show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import get_language_info

from home.templatetags.figures import day as written_day
from lenders.models import ClosedWeek, ReportCell
from lenders.models.campaign import Stage
from lenders.models.report import Dimension, Happening
from lenders.scope import Scope

Counts = dict[
    str, int | None
]  # by kind of happening; None: fewer than ten people, or hidden beside such a count


@dataclass(slots=True)
class Line:
    """One row: what it counts, and the people of each kind."""

    name: str
    counts: Counts = field(default_factory=dict)

    @property
    def cells(self) -> list[int | None]:
        return [self.counts.get(kind) for kind in Happening.values]


@dataclass(slots=True)
class CampaignReport:
    public_id: str
    total: Line
    days: list[Line] = field(default_factory=list)
    languages: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class WeekReport:
    """`campaigns` are those that are reported; the others are not even named."""

    week: date
    whole: Line
    stages: list[Line]
    campaigns: list[CampaignReport]


def week(scope: Scope, monday: date) -> WeekReport | None:
    """The report of one closed week: two queries whatever its size; None where there is none."""
    row = scope.closed_weeks.filter(week=monday).first()
    return _report(row) if row else None


def latest(scope: Scope) -> WeekReport | None:
    row = scope.closed_weeks.order_by("-week").first()
    return _report(row) if row else None


def wholes(scope: Scope, most: int = 12) -> list[Line]:
    """The whole of each of the newest weeks, oldest first: what a chart shows."""
    cells = ReportCell.objects.filter(closed_week__in=scope.closed_weeks, dimension=Dimension.ALL)
    lines: dict[date, Line] = {}
    for cell in cells.select_related("closed_week").order_by("-closed_week__week")[: most * len(Happening)]:
        monday = cell.closed_week.week
        lines.setdefault(monday, Line(written_day(monday))).counts[cell.happening] = cell.count
    return [lines[monday] for monday in sorted(lines)]


def weeks(scope: Scope, most: int = 60) -> list[date]:
    """The Mondays of the closed weeks, newest first."""
    return list(scope.closed_weeks.order_by("-week").values_list("week", flat=True)[:most])


def _report(row: ClosedWeek) -> WeekReport:
    cells = list(row.cells.select_related("campaign"))
    by_campaign: dict[int, list[ReportCell]] = {}
    for cell in cells:
        if cell.campaign_id is not None:
            by_campaign.setdefault(cell.campaign_id, []).append(cell)
    campaigns = [_campaign(found) for found in by_campaign.values()]
    stages = dict(Stage.choices)
    return WeekReport(
        row.week,
        _lines(cells, Dimension.ALL, {"": ""})[0] if cells else Line(""),
        _lines(cells, Dimension.STAGE, {key: str(stages[key]) for key in Stage.values}),
        sorted(campaigns, key=lambda one: one.total.name),
    )


def _campaign(cells: list[ReportCell]) -> CampaignReport:
    campaign = cells[0].campaign
    assert campaign is not None
    days = sorted({cell.value for cell in cells if cell.dimension == Dimension.DAY})
    languages = sorted({cell.value for cell in cells if cell.dimension == Dimension.LANGUAGE})
    return CampaignReport(
        campaign.public_id,
        _lines(cells, Dimension.CAMPAIGN, {"": campaign.name})[0],
        _lines(cells, Dimension.DAY, {day: written_day(date.fromisoformat(day)) for day in days}),
        _lines(
            cells,
            Dimension.LANGUAGE,
            {code: get_language_info(code)["name_translated"] for code in languages},
        ),
    )


def _lines(cells: Iterable[ReportCell], dimension: Dimension, names: dict[str, str]) -> list[Line]:
    """One line for each value, in the order of `names`; a value that no cell has is left out."""
    lines: dict[str, Line] = {}
    for cell in cells:
        if cell.dimension == dimension and cell.value in names:
            lines.setdefault(cell.value, Line(names[cell.value])).counts[cell.happening] = cell.count
    return [lines[value] for value in names if value in lines]
