"""Answers what the next seven days bring: who takes money, what falls due, when it runs out; it words nothing."""

from dataclasses import dataclass
from datetime import date, timedelta

from budgeting_tools.engine import Case, Debt, DueMove, EngineError, PaydayCalendar, payday_calendar
from budgeting_tools.engine.ask_options import due_date
from budgeting_tools.engine.hardship import due_now

DAYS = 7


@dataclass(frozen=True, slots=True)
class Due:
    """`day` is None where no due day was told; `amount` is what is asked then, besides arrears."""

    debt: Debt
    day: date | None
    amount: int


@dataclass(frozen=True, slots=True)
class Week:
    """`takes` are the debts that fetch money themselves; `calendar` is None where cash and paydays are not told."""

    takes: tuple[Due, ...]
    due: tuple[Due, ...]
    calendar: PaydayCalendar | None

    @property
    def runs_out(self) -> date | None:
        return self.calendar.first_below_zero if self.calendar else None

    @property
    def move(self) -> DueMove | None:
        """The one due date to ask to move, where that helps."""
        return (self.calendar.move or self.calendar.nearest_move) if self.calendar and self.runs_out else None


def week_of(case: Case) -> Week:
    start = date.fromisoformat(case.as_of)
    dues = [_due(debt, start) for debt in case.debts if debt.balance]
    last = start + timedelta(DAYS - 1)
    return Week(
        takes=tuple(sorted((one for one in dues if one.debt.auto_debit), key=_by_day)),
        due=tuple(sorted((one for one in dues if one.day and one.day <= last), key=_by_day)),
        calendar=_calendar(case),
    )


def _due(debt: Debt, start: date) -> Due:
    day = due_date(debt, start) if debt.due_day else None
    return Due(debt, day, due_now(debt, start) - debt.arrears)


def _by_day(one: Due) -> tuple[date, str]:
    return (one.day or date.max, one.debt.id)


def _calendar(case: Case) -> PaydayCalendar | None:
    """Only where the day of every income and the cash of today are known: else the day would be a guess."""
    has_days = case.incomes and all(one.next_date or one.dates for one in case.incomes)
    if not has_days or case.opening_cash <= 0:
        return None
    try:
        return payday_calendar(case)
    except EngineError:
        return None
