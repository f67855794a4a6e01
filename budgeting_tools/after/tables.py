"""Answers which tables and which picture stand under a plan; it must not compute any figure."""

from typing import Any

from django.utils.translation import gettext as _

from budgeting_tools.after.naming import month_of, months_text, names
from budgeting_tools.after.result import PlanResult
from budgeting_tools.engine import Plan
from budgeting_tools.long_tables import chosen
from home.templatetags.figures import money

WIDEST = 6  # debts that get a column of their own; more would not fit any screen
Table = dict[str, Any]


def month_table(result: PlanResult, plan: Plan) -> Table:
    """Month by month: what goes out, to whom, what is still owed."""
    named, currency = names(result), result.currency
    wide = len(result.debts) <= WIDEST
    rows, is_shortened = chosen(plan.rows)
    each = [named[debt.id] for debt in result.debts] if wide and len(result.debts) > 1 else []
    return {
        "columns": [_("Month"), _("Paid in all"), *each, _("Interest and fees"), _("Still owed")],
        "rows": [
            [
                month_of(result, row.month),
                money(row.paid, currency),
                *(money(one.paid, currency) for one in row.debts if each),
                money(sum(one.interest + one.fees for one in row.debts), currency),
                money(row.balance, currency),
            ]
            for row in rows
        ],
        "is_shortened": is_shortened,
    }


def debts_table(result: PlanResult, plan: Plan) -> Table:
    """Debt by debt, in the order in which they end: what it gets first, what it costs, when it is gone."""
    named, currency = names(result), result.currency
    ends = dict(plan.payoff_months)
    sums = _sums(plan)
    ordered = [name for name, _number in plan.payoff_months]
    return {
        "columns": [_("Debt"), _("Gone in"), _("This month"), _("You pay in all"), _("Interest and fees")],
        "rows": [
            [
                named[name],
                month_of(result, ends[name]),
                money(sums[name][0], currency),
                money(sums[name][1], currency),
                money(sums[name][2], currency),
            ]
            for name in ordered
        ],
    }


def _sums(plan: Plan) -> dict[str, tuple[int, int, int]]:
    """By debt: what the first month pays, what all months pay, interest and fees."""
    found: dict[str, tuple[int, int, int]] = {}
    for place, row in enumerate(plan.rows):
        for one in row.debts:
            first, paid, cost = found.get(one.id, (0, 0, 0))
            first = one.paid if place == 0 else first
            found[one.id] = (first, paid + one.paid, cost + one.interest + one.fees)
    return found


def ways_table(result: PlanResult) -> Table:
    """Which monthly payments would work, by how soon the debts end."""
    ways = result.ways
    return {
        "columns": [_("To be done within"), _("Each month")],
        "rows": [[months_text(months), money(monthly, result.currency)] for months, monthly in ways.clear_in],
    }


def budget_table(result: PlanResult) -> Table | None:
    budget, currency = result.money.budget, result.currency
    if budget is None:
        return None
    rows = [
        [_("Comes in"), money(budget.income, currency)],
        [_("Bills that come first"), money(budget.priority, currency)],
        [_("Other bills"), money(budget.other, currency)],
    ]
    if budget.set_aside:
        rows.append([_("Put aside for your reserve"), money(budget.set_aside, currency)])
    return {
        "columns": [_("Your month"), _("Amount")],
        "rows": rows,
        "foot": [_("Left for debts"), money(budget.surplus, currency)],
    }
