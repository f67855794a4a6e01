"""Answers which days a case gives to its money, and whether a calendar can say when it runs out; it words nothing."""

from dataclasses import dataclass, replace
from datetime import date

from budgeting_tools.after.debt_rates import with_rates
from budgeting_tools.engine import Case, DueMove, PaydayCalendar, payday_calendar

DAYS = 92
FILE_DAYS = 366


@dataclass(frozen=True, slots=True)
class Days:
    """`knows_money` is false while cash or paydays are not told: then no day can be named on which money runs out."""

    case: Case
    calendar: PaydayCalendar
    knows_money: bool

    @property
    def move(self) -> DueMove | None:
        return (self.calendar.move or self.calendar.nearest_move) if self.knows_money else None

    @property
    def runs_out(self) -> date | None:
        return self.calendar.first_below_zero if self.knows_money else None

    @property
    def is_dated(self) -> bool:
        return any(day.movements for day in self.calendar.days)


def days_of(case: Case, days: int = DAYS) -> Days:
    """Raises EngineError for a figure that no plan can be made of."""
    told = replace(case, debts=with_rates(case.debts, case.currency)[0])
    calendar = payday_calendar(told, days=days)
    has_days = bool(case.incomes) and all(one.next_date or one.dates for one in case.incomes)
    return Days(told, calendar, has_days or (case.opening_cash > 0 and not case.incomes))
