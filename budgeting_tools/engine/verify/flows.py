"""Reads amounts with times or dates, alone or in series, into (amount, years); it must not solve anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from budgeting_tools.engine.errors import InvalidInput
from budgeting_tools.engine.periods import DayCount, add_months, eu_years, year_fraction
from budgeting_tools.engine.rates import count_of

from .inputs import Inputs, as_inputs, day, number, rational

__all__ = ["MONTH", "YEAR", "Clock", "Every", "Flow", "first_day", "read_flows"]

Flow = tuple[Decimal, Fraction]
MOST_PAYMENTS = 5000
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Clock:
    """Years since the first drawdown: by a day count, or by the EU rule of whole periods back where none is named."""

    start: date | None
    day_count: DayCount | None

    def years(self, field: str, when: date, step_months: int = 1) -> Fraction:
        if self.start is None:
            raise InvalidInput(field, "bad_format")
        if self.day_count is None:
            return eu_years(self.start, when, step_months)
        return year_fraction(self.start, when, self.day_count)


@dataclass(frozen=True, slots=True)
class Every:
    """The distance of a series: `months` where it is whole months, else `days`, else years only."""

    years: Fraction
    months: int = 0
    days: int = 0

    def after(self, field: str, first: date, k: int) -> date:
        if self.days:
            return first + timedelta(days=self.days * k)
        if not self.months:
            raise InvalidInput(field, "bad_format")
        return add_months(first, self.months * k)


MONTH = Every(Fraction(1, 12), months=1)
YEAR = Every(Fraction(1), months=12)


def first_day(items: Sequence[object]) -> date | None:
    """The earliest date among single flows and starts of series, if they are dated."""
    single = [part for item in items if isinstance(item, list) for part in item]
    starts = [item.get("first") for item in items if isinstance(item, dict)]
    dates = [day("drawdowns", part) for part in (*single, *starts) if _is_date(part)]
    return min(dates) if dates else None


def read_flows(given: Inputs, name: str, clock: Clock, usual: Every = MONTH) -> list[Flow]:
    """A list of `[amount, time or date]` (either order), amounts one `every` apart, and series; or one series."""
    field = given.path(name)
    raw = given.raw(name)
    if isinstance(raw, dict):
        return _series(as_inputs(field, raw), clock, usual)
    items = given.items(name)
    if all(not isinstance(item, list | dict) for item in items):
        step = _every(given, usual)
        return [(number(f"{field}.{k}", item), step.years * (k + 1)) for k, item in enumerate(items)]
    flows: list[Flow] = []
    for place, item in enumerate(items):
        where = f"{field}.{place}"
        flows.extend(
            _series(as_inputs(where, item), clock, usual)
            if isinstance(item, dict)
            else [_single(where, item, clock)]
        )
    return flows


def _single(field: str, item: object, clock: Clock) -> Flow:
    if not isinstance(item, list) or len(item) != 2:
        raise InvalidInput(field, "bad_format")
    amount, when = item if not isinstance(item[0], str) else item[::-1]
    if _is_date(when):
        return number(field, amount), clock.years(field, day(field, when))
    return number(field, amount), rational(field, when)


def _series(series: Inputs, clock: Clock, usual: Every) -> list[Flow]:
    if series.has("amounts"):
        amounts = series.numbers("amounts")
    else:
        amounts = [series.number("amount")] * count_of(
            series.path("count"), series.whole("count", 1), MOST_PAYMENTS
        )
    step = _every(series, usual)
    field = series.path("first")
    if series.has("first") and _is_date(series.raw("first")):
        first = series.day("first")
        days = [step.after(field, first, k) for k in range(len(amounts))]
        return [
            (amount, clock.years(field, when, step.months or 1))
            for amount, when in zip(amounts, days, strict=True)
        ]
    start = series.ratio("first", step.years)
    return [(amount, start + k * step.years) for k, amount in enumerate(amounts)]


def _every(given: Inputs, usual: Every) -> Every:
    """`every` in years as text or number, or one of {years}, {months}, {weeks}, {days}; `usual` when not told."""
    if not given.has("every"):
        return usual
    if not isinstance(given.raw("every"), dict):
        years = given.ratio("every")
        months, weeks = years * 12, years * 52
        return Every(
            years,
            months=int(months) if months.denominator == 1 else 0,
            days=7 * int(weeks) if months.denominator > 1 and weeks.denominator == 1 else 0,
        )
    inner = given.inner("every")
    if inner.has("years"):
        return Every(inner.ratio("years"), months=int(inner.ratio("years") * 12))
    if inner.has("months"):
        return Every(inner.ratio("months") / 12, months=inner.whole("months"))
    if inner.has("weeks"):
        return Every(inner.ratio("weeks") / 52, days=7 * inner.whole("weeks"))
    return Every(inner.ratio("days") / 365, days=inner.whole("days"))


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None
