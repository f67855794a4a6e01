"""Answers in how many trial runs the month keeps every payment, in words and as a picture; it must not predict."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from budgeting_tools.band_chart import BandChart, band_chart
from budgeting_tools.engine import Case, EngineError, Quote, Stress, stress_test
from budgeting_tools.engine.periods import add_months
from budgeting_tools.working_words import WordedStep, worded
from home.templatetags.figures import money, month

LEAST_MONTHS, MOST_MONTHS = 12, 36
PER_YEAR = {"week": 52, "fortnight": 26, "month": 12}


@dataclass(frozen=True, slots=True)
class Futures:
    """`sentences`: the first one says it all; the others compare and help."""

    tone: str
    sentences: list[str]
    summary: str
    chart: BandChart
    columns: list[str]
    rows: list[list[str]]
    working: list[WordedStep]


def futures(case: Case, quote: Quote) -> Futures | None:
    """None where the engine cannot look ahead, such as past the last year of the calendar."""
    months = _months(quote)
    try:
        found = stress_test(case, quote=quote, months=months)
        without = stress_test(case, months=months)
    except EngineError:
        return None
    late = _of_hundred(found)
    return Futures(
        tone="good" if late <= 100 - found.target_percent else "care",
        sentences=_sentences(case, found, late, _of_hundred(without)),
        summary=_summary(case, found),
        chart=_chart(case, found),
        columns=[_("Month"), _("In a bad run"), _("In the middle"), _("In a good run")],
        rows=[
            [_month(case, place), *(money(figure, case.currency) for figure in (band.p5, band.p50, band.p95))]
            for place, band in enumerate(found.cash)
        ],
        working=worded(found.working, case.currency),
    )


def _months(quote: Quote) -> int:
    """The life of the loan, but a year at least and three at most."""
    if quote.every.startswith("single:"):
        days = int(quote.every.removeprefix("single:").removesuffix("days")) * quote.instalments
        life = -(-days // 30)
    else:
        life = -(-quote.instalments * 12 // PER_YEAR[quote.every])
    return min(max(LEAST_MONTHS, life), MOST_MONTHS)


def _of_hundred(found: Stress) -> int:
    """Runs with a late payment, of 100, rounded up so that none is never said of one."""
    return -(-100 * (found.futures - found.unharmed) // found.futures)


def _sentences(case: Case, found: Stress, late: int, late_without: int) -> list[str]:
    values = {"late": late, "without": late_without, "months": found.months}
    said = [
        _("In %(late)s of 100 trial runs, at least one payment in %(months)s months would be late.") % values
    ]
    if late == 0:
        said = [_("In all trial runs, every payment in %(months)s months would be met.") % values]
    if late > late_without:
        said.append(_("Without this loan it would be %(without)s of 100.") % values)
    if found.extra_needed and late > 100 - found.target_percent:
        kept = {"needed": money(found.extra_needed, case.currency), "late": 100 - found.target_percent}
        said.append(
            _("With %(needed)s more at hand from the start, it would be %(late)s of 100 at most.") % kept
        )
    return said


def _summary(case: Case, found: Stress) -> str:
    last = found.cash[-1]
    return _(
        "Money at hand at the end of each month. After %(months)s months it is %(middle)s in the middle run; "
        "in 90 of 100 runs it is from %(low)s to %(high)s."
    ) % {
        "months": found.months,
        "middle": money(last.p50, case.currency),
        "low": money(last.p5, case.currency),
        "high": money(last.p95, case.currency),
    }


def _chart(case: Case, found: Stress) -> BandChart:
    last = len(found.cash) - 1
    return band_chart(
        found.cash,
        x_texts={place: _month(case, place) for place in (0, last)},
        y_text=lambda minor: money(minor, case.currency),
        unit=100,
    )


def _month(case: Case, place: int) -> str:
    return month(add_months(date.fromisoformat(case.as_of).replace(day=1), place + 1))
