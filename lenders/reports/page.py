"""What the page of a week, its file and the wall show of a report; all of them say the same."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lenders.models.report import Happening
from lenders.reports import picture, reading
from lenders.reports.reading import CampaignReport, Line, WeekReport
from lenders.reports.words import people
from lenders.scope import Scope

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def columns() -> list[str]:
    return [_("Who"), _("Opened"), pgettext("column of a report", "Lessons"), _("Plans")]


def context(scope: Scope, report: WeekReport | None) -> dict[str, Any]:
    """The words of one week's report and the picture of the weeks; a lender without a closed week gets None."""
    if report is None:
        return {"report": None}
    wholes = reading.wholes(scope)
    return {
        "report": report,
        "columns": columns(),
        "week_rows": [
            written(_("All campaigns"), report.whole),
            *(written(one.name, one) for one in report.stages),
        ],
        "campaign_rows": [written(one.total.name, one.total) for one in report.campaigns],
        "details": [_detail(number, one) for number, one in enumerate(report.campaigns)],
        "bars": picture.bars(wholes),
        "bar_rows": [written(one.name, one) for one in wholes],
    }


def written(name: str, line: Line) -> list[str]:
    return [name, *(people(count) for count in line.cells)]


def _detail(number: int, one: CampaignReport) -> dict[str, Any]:
    rows = [written(line.name, line) for line in (*one.days, *one.languages)]
    return {"id": f"campaign-{number}", "title": one.total.name, "rows": rows}


def as_csv(report: WeekReport) -> str:
    """The same counts for a spreadsheet; a hidden count is an empty field. No cell can begin a formula."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["week", "what", "campaign", "value", *Happening.values])
    for what, campaign, line in _all(report):
        cells = ["" if count is None else count for count in line.cells]
        rows.writerow([report.week.isoformat(), what, _harmless(campaign), _harmless(line.name), *cells])
    return out.getvalue()


def _all(report: WeekReport) -> list[tuple[str, str, Line]]:
    lines = [("all", "", report.whole), *(("stage", "", one) for one in report.stages)]
    for one in report.campaigns:
        lines.append(("campaign", one.total.name, one.total))
        lines += [("day", one.total.name, line) for line in one.days]
        lines += [("language", one.total.name, line) for line in one.languages]
    return lines


def _harmless(text: str) -> str:
    """A spreadsheet runs text that begins with one of these signs, behind spaces and full-width too."""
    return f"'{text}" if _FORMULA.match(str(text)) else text
