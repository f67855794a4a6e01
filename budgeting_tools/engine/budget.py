"""Answers what a usual month brings, takes and leaves; it must not plan any debt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from .admission import admitted
from .case import Case, Income, Outgoing
from .case.limits import Whole as Between
from .errors import InvalidInput
from .money import Rounding, check_whole, format_minor, round_minor
from .planning_months import begins_in
from .working import Working, step

PER_YEAR = {
    "weekly": 52,
    "fortnightly": 26,
    "four_weekly": 13,
    "monthly": 12,
    "quarterly": 4,
    "yearly": 1,
    "irregular": 12,  # `amount` is already what a usual month brings
    "once": 0,  # dated, so it belongs to the calendar and not to a usual month
}
PRIORITY_CATEGORIES = frozenset(
    {"home", "council_tax", "energy", "water", "food", "tax", "care", "family", "essential"}
)
FIXED_CATEGORIES = frozenset(
    {"home", "council_tax", "energy", "water", "tax", "care", "transport", "school", "family", "insurance"}
    | {"essential"}
)
BUFFER_MONTHS = 12


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One income or outgoing as a month sees it, minor units. `begins` is the ISO month of one that does not run yet:
    it is listed, and left out of the sums."""

    id: str
    label: str
    group: str  # income, priority or other
    category: str
    amount: int
    cycle: str
    monthly: int
    begins: str = ""


@dataclass(frozen=True, slots=True)
class BudgetSummary:
    """Monthly minor units: surplus = income - priority - other - set_aside, below zero when short."""

    income: int
    priority: int
    other: int
    set_aside: int
    surplus: int
    lines: tuple[BudgetLine, ...]
    working: Working

    @property
    def outgoings(self) -> int:
        return self.priority + self.other


def monthly_amount(amount: int, cycle: str) -> int:
    """amount x times a year / 12, with 52 weeks, 26 fortnights and 13 four-weeks; rounded once, half up."""
    check_whole("amount", amount)
    if not isinstance(cycle, str) or cycle not in PER_YEAR:
        raise InvalidInput("cycle", "not_a_choice", {"choices": ", ".join(PER_YEAR)})
    return round_minor(Fraction(amount * PER_YEAR[cycle], 12), Rounding.HALF_UP)


def is_priority(outgoing: Outgoing) -> bool:
    if outgoing.priority is None:
        return outgoing.category in PRIORITY_CATEGORIES
    return outgoing.priority


def set_aside_for_buffer(case: Case, months: int = BUFFER_MONTHS) -> int:
    """What is missing from the buffer, saved up in equal parts over `months`, rounded up."""
    gap = max(0, case.buffer - max(0, case.opening_cash))
    return round_minor(Fraction(gap, months), Rounding.CEIL)


def summarise_budget(case: Case, *, buffer_months: int = BUFFER_MONTHS) -> BudgetSummary:
    Between(1, 120).check("buffer_months", buffer_months)
    return summary_of(admitted(Case, case, "case"), buffer_months)


def summary_of(case: Case, buffer_months: int = BUFFER_MONTHS) -> BudgetSummary:
    """The same from a case already read."""
    items: list[Income | Outgoing] = [*case.incomes, *case.outgoings]
    start = date.fromisoformat(case.as_of)
    lines = tuple(_line(item, start) for item in items)
    income, priority, other = (_total(lines, group) for group in ("income", "priority", "other"))
    aside = set_aside_for_buffer(case, buffer_months)
    surplus = income - priority - other - aside
    return BudgetSummary(
        income, priority, other, aside, surplus, lines, _working(case, lines, aside, buffer_months, surplus)
    )


def _line(item: Income | Outgoing, start: date) -> BudgetLine:
    monthly = monthly_amount(item.amount, item.cycle)
    begins = item.next_date[:7] if begins_in(item, start) > 1 else ""
    if isinstance(item, Income):
        return BudgetLine(item.id, item.label, "income", "", item.amount, item.cycle, monthly, begins)
    group = "priority" if is_priority(item) else "other"
    return BudgetLine(item.id, item.label, group, item.category, item.amount, item.cycle, monthly, begins)


def _total(lines: Sequence[BudgetLine], group: str) -> int:
    return sum(line.monthly for line in lines if line.group == group and not line.begins)


def _working(
    case: Case, lines: tuple[BudgetLine, ...], aside: int, buffer_months: int, surplus: int
) -> Working:
    def shown(minor: int) -> str:
        return format_minor(minor, case.currency)

    converted = tuple(
        step(
            "monthly_amount",
            "amount × times a year ÷ 12",
            shown(line.monthly),
            convention="52 weeks, 26 fortnights, 13 four-weeks; half up",
            line=line.label or line.id,
            amount=shown(line.amount),
            times_a_year=PER_YEAR[line.cycle],
        )
        for line in lines
        if line.cycle != "monthly"
    )
    totals = {group: _total(lines, group) for group in ("income", "priority", "other")}
    saved = step(
        "set_aside",
        "(buffer − cash now) ÷ months",
        shown(aside),
        convention="rounded up",
        buffer=shown(case.buffer),
        cash=shown(case.opening_cash),
        months=buffer_months,
    )
    left = step(
        "surplus",
        "income − priority − other − set aside",
        shown(surplus),
        **{name: shown(amount) for name, amount in totals.items()},
        set_aside=shown(aside),
    )
    return (*converted, *((saved,) if aside else ()), left)
