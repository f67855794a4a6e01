"""Answers which money counts from a day of its own and not in every month; it must not choose where it goes."""

from datetime import date

from budgeting_tools.engine import Case, Income, Outgoing, extras_of
from budgeting_tools.engine.planning_months import begins_in

LONGEST = 600  # months for which a later income or bill is counted


def begins_later(item: Income | Outgoing, as_of: date) -> bool:
    """True for what repeats and does not run yet: the budget leaves it out, and a plan counts it from its month."""
    return begins_in(item, as_of) > 1


def extras(case: Case) -> dict[int, int]:
    """Minor units by plan month, over what the first month brings: one-off money, and what begins later."""
    return extras_of(case, LONGEST)
