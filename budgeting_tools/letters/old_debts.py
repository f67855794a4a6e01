"""Answers whether a debt may be too old to write about without advice; it must not say that a debt is gone."""

from dataclasses import dataclass
from datetime import date

from budgeting_tools.engine.periods import add_months
from facts import asking
from facts.known import Known

RULE = "limitation/contract"
NEAR_MONTHS = 12
# Where no number of years is known: well under the shortest period of any place that we hold.
CAREFUL_AFTER_MONTHS = 24


@dataclass(frozen=True, slots=True)
class OldDebt:
    """`limit_day` is when the place's period, counted from the last payment, ends; None where it is not known."""

    fact: Known | None
    limit_day: date | None
    is_past: bool


def old_debt(last_paid: date | None, place: str, today: date) -> OldDebt | None:
    """None when the last payment is recent enough; an unknown day (None) counts as old."""
    fact = asking.in_force(RULE, place, today)
    years = fact.value.get("years") if fact else None
    if last_paid is None:
        return OldDebt(fact, None, is_past=False)
    if not years:
        is_recent = add_months(last_paid, CAREFUL_AFTER_MONTHS) > today
        return None if is_recent else OldDebt(fact, None, is_past=False)
    limit = add_months(last_paid, 12 * int(years))
    if add_months(limit, -NEAR_MONTHS) > today:
        return None
    return OldDebt(fact, limit, is_past=limit <= today)
